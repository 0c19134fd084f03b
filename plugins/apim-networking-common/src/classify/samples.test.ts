import fs from 'node:fs';
import path from 'node:path';
import { classifyService } from './classify';
const root='/work/shared/samples';
describe('x', () => {
  for (const d of fs.readdirSync(root).filter(n=>fs.statSync(path.join(root,n)).isDirectory())) {
    it(d, () => {
      const input = JSON.parse(fs.readFileSync(path.join(root,d,'input.json'),'utf8'));
      const e = JSON.parse(fs.readFileSync(path.join(root,d,'expected.json'),'utf8'));
      const c = classifyService(input);
      const p = c.posture;
      console.log(d, p.pattern, p.sentence, c.findings.map(f=>f.ruleId+':'+f.severity).join(' '), JSON.stringify(p.edge), !!c.design);
      expect([e.pattern, ...(e.acceptablePatterns??[])]).toContain(p.pattern);
      expect({t:p.tier,g:p.gatewayReachableFromInternet,o:p.outboundToPrivateNetwork,n:p.publicNetworkAccess}).toEqual({t:e.tier,g:e.gatewayReachableFromInternet,o:e.outboundToPrivateNetwork,n:e.publicNetworkAccess});
      if (p.pattern!=='invalid' && e.pattern !=='invalid') expect(c.findings.filter(f=>f.severity==='error')).toEqual([]);
    });
  }
});
