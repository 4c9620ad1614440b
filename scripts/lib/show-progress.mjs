/** Shows a line that is written over by the next, and gone after ''. On a terminal only. */
export function showProgress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${text}`);
}
