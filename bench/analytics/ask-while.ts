import { dataOf, type HttpClient } from '../http-client.js';

const QUESTION = 'query ($id: ID!) { pilot(id: $id) { id name started { text } site { name } } }';
const SUBJECT = { id: 'pilot:hangzhou-cbec-2015' };

/** Asks a small question again and again, each time after the answer to the one before; gives how long each took. */
export async function askWhile(
  asker: HttpClient,
  goesOn: (asked: number) => boolean,
): Promise<readonly number[]> {
  const millis: number[] = [];
  while (goesOn(millis.length)) {
    const reply = await asker.ask(QUESTION, SUBJECT);
    dataOf(reply);
    millis.push(reply.millis);
  }
  return millis;
}
