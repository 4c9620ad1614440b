import { Ctx, Query, Resolver } from 'type-graphql';
import type { DataRelease, DataSet } from '../../domain/data-set.js';
import { latestRelease, listDataSets } from '../../queries/data-set-queries.js';
import type { RequestContext } from '../context.js';
import { DataReleaseType, DataSetType } from './data-set.type.js';

@Resolver(() => DataSetType)
export class DataSetResolver {
  @Query(() => [DataSetType], {
    description:
      'The data sets of the graph, one for each folder that was loaded, by id: what they hold, what they lack, on what terms.',
  })
  dataSets(@Ctx() context: RequestContext): Promise<readonly DataSet[]> {
    return listDataSets(context.reader);
  }

  @Query(() => DataReleaseType, {
    nullable: true,
    description: 'The newest data release; null before the first load.',
  })
  dataRelease(@Ctx() context: RequestContext): Promise<DataRelease | null> {
    return latestRelease(context.reader);
  }
}
