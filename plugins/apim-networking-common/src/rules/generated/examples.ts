import type { RuleExample } from '../examples/example';
import { examples as tier001 } from '../tier/TIER-001.examples';
import { examples as tier002 } from '../tier/TIER-002.examples';
import { examples as tier003 } from '../tier/TIER-003.examples';
import { examples as tier004 } from '../tier/TIER-004.examples';
import { examples as tier005 } from '../tier/TIER-005.examples';
import { examples as tier006 } from '../tier/TIER-006.examples';
import { examples as tier007 } from '../tier/TIER-007.examples';
import { examples as tier008 } from '../tier/TIER-008.examples';
import { examples as tier009 } from '../tier/TIER-009.examples';
import { examples as tier010 } from '../tier/TIER-010.examples';
import { examples as tier011 } from '../tier/TIER-011.examples';
import { examples as tier012 } from '../tier/TIER-012.examples';
import { examples as tier013 } from '../tier/TIER-013.examples';
import { examples as tier014 } from '../tier/TIER-014.examples';
import { examples as zone001 } from '../tier/ZONE-001.examples';
import { examples as comb001 } from '../combination/COMB-001.examples';
import { examples as comb002 } from '../combination/COMB-002.examples';
import { examples as comb004 } from '../combination/COMB-004.examples';
import { examples as comb005 } from '../combination/COMB-005.examples';
import { examples as comb006 } from '../combination/COMB-006.examples';
import { examples as create001 } from '../creation/CREATE-001.examples';
import { examples as create002 } from '../creation/CREATE-002.examples';
import { examples as sub001 } from '../subnet/SUB-001.examples';
import { examples as sub002 } from '../subnet/SUB-002.examples';
import { examples as sub003 } from '../subnet/SUB-003.examples';
import { examples as sub004 } from '../subnet/SUB-004.examples';
import { examples as sub005 } from '../subnet/SUB-005.examples';
import { examples as sub006 } from '../subnet/SUB-006.examples';
import { examples as sub007 } from '../subnet/SUB-007.examples';
import { examples as sub008 } from '../subnet/SUB-008.examples';
import { examples as sub009 } from '../subnet/SUB-009.examples';
import { examples as sub010 } from '../subnet/SUB-010.examples';
import { examples as sub011 } from '../subnet/SUB-011.examples';
import { examples as sub012 } from '../subnet/SUB-012.examples';
import { examples as sub014 } from '../subnet/SUB-014.examples';
import { examples as sub015 } from '../subnet/SUB-015.examples';
import { examples as sub016 } from '../subnet/SUB-016.examples';
import { examples as sub017 } from '../subnet/SUB-017.examples';
import { examples as pna001 } from '../public-network-access/PNA-001.examples';
import { examples as pna002 } from '../public-network-access/PNA-002.examples';
import { examples as pna003 } from '../public-network-access/PNA-003.examples';
import { examples as pna004 } from '../public-network-access/PNA-004.examples';
import { examples as pna005 } from '../public-network-access/PNA-005.examples';
import { examples as pe001 } from '../private-endpoint/PE-001.examples';
import { examples as pe002 } from '../private-endpoint/PE-002.examples';
import { examples as pe003 } from '../private-endpoint/PE-003.examples';
import { examples as pe004 } from '../private-endpoint/PE-004.examples';
import { examples as pe005 } from '../private-endpoint/PE-005.examples';
import { examples as pip001 } from '../public-ip/PIP-001.examples';
import { examples as pip002 } from '../public-ip/PIP-002.examples';
import { examples as pip003 } from '../public-ip/PIP-003.examples';
import { examples as pip004 } from '../public-ip/PIP-004.examples';
import { examples as pip005 } from '../public-ip/PIP-005.examples';
import { examples as mr001 } from '../multi-region/MR-001.examples';
import { examples as mr002 } from '../multi-region/MR-002.examples';
import { examples as mr003 } from '../multi-region/MR-003.examples';
import { examples as mr004 } from '../multi-region/MR-004.examples';
import { examples as afd001 } from '../edge/AFD-001.examples';
import { examples as afd002 } from '../edge/AFD-002.examples';
import { examples as agw001 } from '../edge/AGW-001.examples';
import { examples as edge001 } from '../edge/EDGE-001.examples';
import { examples as edge002 } from '../edge/EDGE-002.examples';
import { examples as nsg001 } from '../network-security-group/NSG-001.examples';
import { examples as nsg002 } from '../network-security-group/NSG-002.examples';
import { examples as nsg003 } from '../network-security-group/NSG-003.examples';
import { examples as nsg004 } from '../network-security-group/NSG-004.examples';
import { examples as nsg005 } from '../network-security-group/NSG-005.examples';
import { examples as nsg006 } from '../network-security-group/NSG-006.examples';
import { examples as nsg007 } from '../network-security-group/NSG-007.examples';
import { examples as nsg008 } from '../network-security-group/NSG-008.examples';
import { examples as route001 } from '../route/ROUTE-001.examples';
import { examples as route002 } from '../route/ROUTE-002.examples';
import { examples as route003 } from '../route/ROUTE-003.examples';
import { examples as dns001 } from '../dns/DNS-001.examples';
import { examples as dns002 } from '../dns/DNS-002.examples';
import { examples as dns003 } from '../dns/DNS-003.examples';
import { examples as dns004 } from '../dns/DNS-004.examples';
import { examples as dns005 } from '../dns/DNS-005.examples';
import { examples as host001 } from '../host-name/HOST-001.examples';
import { examples as ip001 } from '../outbound/IP-001.examples';
import { examples as nat001 } from '../outbound/NAT-001.examples';
import { examples as ws001 } from '../workspace/WS-001.examples';
import { examples as ws002 } from '../workspace/WS-002.examples';
import { examples as ws003 } from '../workspace/WS-003.examples';
import { examples as gen001 } from '../generation/GEN-001.examples';
import { examples as gen002 } from '../generation/GEN-002.examples';
import { examples as gen003 } from '../generation/GEN-003.examples';
import { examples as gen004 } from '../generation/GEN-004.examples';
import { examples as gen005 } from '../generation/GEN-005.examples';
import { examples as gen006 } from '../generation/GEN-006.examples';

/**
 * The examples of each rule, apart from the rules: whoever evaluates loads none of them. Generated by `yarn generate`.
 *
 * @public
 */
export const ruleExamples: Readonly<Record<string, readonly RuleExample[]>> = {
  'TIER-001': tier001,
  'TIER-002': tier002,
  'TIER-003': tier003,
  'TIER-004': tier004,
  'TIER-005': tier005,
  'TIER-006': tier006,
  'TIER-007': tier007,
  'TIER-008': tier008,
  'TIER-009': tier009,
  'TIER-010': tier010,
  'TIER-011': tier011,
  'TIER-012': tier012,
  'TIER-013': tier013,
  'TIER-014': tier014,
  'ZONE-001': zone001,
  'COMB-001': comb001,
  'COMB-002': comb002,
  'COMB-004': comb004,
  'COMB-005': comb005,
  'COMB-006': comb006,
  'CREATE-001': create001,
  'CREATE-002': create002,
  'SUB-001': sub001,
  'SUB-002': sub002,
  'SUB-003': sub003,
  'SUB-004': sub004,
  'SUB-005': sub005,
  'SUB-006': sub006,
  'SUB-007': sub007,
  'SUB-008': sub008,
  'SUB-009': sub009,
  'SUB-010': sub010,
  'SUB-011': sub011,
  'SUB-012': sub012,
  'SUB-014': sub014,
  'SUB-015': sub015,
  'SUB-016': sub016,
  'SUB-017': sub017,
  'PNA-001': pna001,
  'PNA-002': pna002,
  'PNA-003': pna003,
  'PNA-004': pna004,
  'PNA-005': pna005,
  'PE-001': pe001,
  'PE-002': pe002,
  'PE-003': pe003,
  'PE-004': pe004,
  'PE-005': pe005,
  'PIP-001': pip001,
  'PIP-002': pip002,
  'PIP-003': pip003,
  'PIP-004': pip004,
  'PIP-005': pip005,
  'MR-001': mr001,
  'MR-002': mr002,
  'MR-003': mr003,
  'MR-004': mr004,
  'AFD-001': afd001,
  'AFD-002': afd002,
  'AGW-001': agw001,
  'EDGE-001': edge001,
  'EDGE-002': edge002,
  'NSG-001': nsg001,
  'NSG-002': nsg002,
  'NSG-003': nsg003,
  'NSG-004': nsg004,
  'NSG-005': nsg005,
  'NSG-006': nsg006,
  'NSG-007': nsg007,
  'NSG-008': nsg008,
  'ROUTE-001': route001,
  'ROUTE-002': route002,
  'ROUTE-003': route003,
  'DNS-001': dns001,
  'DNS-002': dns002,
  'DNS-003': dns003,
  'DNS-004': dns004,
  'DNS-005': dns005,
  'HOST-001': host001,
  'IP-001': ip001,
  'NAT-001': nat001,
  'WS-001': ws001,
  'WS-002': ws002,
  'WS-003': ws003,
  'GEN-001': gen001,
  'GEN-002': gen002,
  'GEN-003': gen003,
  'GEN-004': gen004,
  'GEN-005': gen005,
  'GEN-006': gen006,
};
