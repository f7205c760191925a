// The kind of the Barman Cloud plugin, which no package of models has: its configuration is that of CloudNativePG's own backups.
import type { IClusterSpec } from '@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1/ClusterSpec';
import type { ICluster } from '@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1/Cluster';

type Configuration = NonNullable<NonNullable<IClusterSpec['backup']>['barmanObjectStore']>;

export interface IObjectStore {
  apiVersion: 'barmancloud.cnpg.io/v1';
  kind: 'ObjectStore';
  metadata: ICluster['metadata'];
  spec: {
    configuration: Configuration;
    retentionPolicy?: string;
    instanceSidecarConfiguration?: object;
  };
}
