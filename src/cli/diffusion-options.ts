import { Option, type Command } from 'commander';
import {
  DIFFUSION_PARAMETERS,
  diffusionQuestion,
  type DiffusionParameter,
  type DiffusionQuestion,
} from '../domain/diffusion-parameters.js';

/** Options of a command as commander gives them: names in camel case. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** Gives a command the options that say what spreads, where and when, and by which rules; or some of them, by name. */
export function withDiffusionOptions(command: Command, names?: readonly string[]): Command {
  for (const parameter of DIFFUSION_PARAMETERS)
    if (names === undefined || names.includes(parameter.name))
      command.addOption(toOption(parameter));
  return command;
}

/** The names of the options that somebody gave to a command. */
export function optionsGivenTo(command: Command): readonly string[] {
  return command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .map((option) => option.name());
}

/** The question that these options ask. */
export function questionOf(options: GivenOptions): DiffusionQuestion {
  const values = DIFFUSION_PARAMETERS.map(({ name }) => {
    const given = options[toCamelCase(name)];
    return [name, given === undefined ? undefined : [given].flat().map(String)] as const;
  });
  return diffusionQuestion(Object.fromEntries(values));
}

function toOption({ name, value, help, isRepeatable }: DiffusionParameter): Option {
  const option = new Option(value === null ? `--${name}` : `--${name} <${value}>`, help);
  return isRepeatable
    ? option.argParser((text: string, before?: readonly string[]) => [...(before ?? []), text])
    : option;
}

function toCamelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
