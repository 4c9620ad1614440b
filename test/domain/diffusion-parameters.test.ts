import { describe, expect, it } from '@jest/globals';
import { DIFFUSION_PARAMETERS, diffusionQuestion } from '#src/domain/diffusion-parameters.js';
import { DEFAULT_CHOICES } from '#src/domain/diffusion.js';

describe('diffusionQuestion', () => {
  it('asks for everything by the default rules when nothing is given', () => {
    expect(diffusionQuestion({})).toEqual({
      scope: { programIds: [], domainIds: [], dataSetIds: [], fromYear: null, toYear: null },
      choices: DEFAULT_CHOICES,
    });
  });

  it('reads every parameter', () => {
    const values = {
      program: ['program:a', 'program:b'],
      domain: ['domain:c'],
      'data-set': ['dataset:d'],
      from: ['2010'],
      to: ['2017'],
      unit: ['prefecture'],
      nesting: ['roll-up'],
      'date-rule': ['FIRST_LOCAL_DOCUMENT'],
      'time-unit': ['day'],
      ties: ['by-day'],
      end: ['last-event'],
      'boundary-year': ['2015'],
      split: ['largest-part'],
      override: ['true'],
    };
    expect(Object.keys(values)).toEqual(DIFFUSION_PARAMETERS.map(({ name }) => name));
    expect(diffusionQuestion(values)).toEqual({
      scope: {
        programIds: ['program:a', 'program:b'],
        domainIds: ['domain:c'],
        dataSetIds: ['dataset:d'],
        fromYear: 2010,
        toYear: 2017,
      },
      choices: {
        unit: 'prefecture',
        nesting: 'ROLL_UP',
        date: 'FIRST_LOCAL_DOCUMENT',
        timeUnit: 'DAY',
        ties: 'BY_DAY',
        end: 'LAST_EVENT',
        boundaryYear: 2015,
        split: 'LARGEST_PART',
        override: true,
      },
    });
  });

  it.each([
    [{ unit: ['city'] }, /parameter unit is one of province, prefecture, county, but got: "city"/],
    [{ from: ['17'] }, /parameter from is a year such as 2017, but got: "17"/],
    [{ from: ['2017'], to: ['2010'] }, /parameter to is a year not before 2017/],
    [{ program: ['low-carbon'] }, /An id of kind Program/],
    [{ override: ['perhaps'] }, /true or false/],
  ])('refuses %j', (values, complaint) => {
    expect(() => diffusionQuestion(values)).toThrow(complaint);
  });
});
