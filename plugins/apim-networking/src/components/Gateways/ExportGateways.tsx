import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import SaveIcon from '@material-ui/icons/GetApp';
import { useState } from 'react';
import { apimNetworkingApiRef, type ExportFormat } from '../../api';
import { saveFile } from '../saveFile';
import { queryOf, type GatewayFilter } from './gatewayFilter';

const formats: Record<ExportFormat, { title: string; extension: string }> = {
  csv: { title: 'Table (CSV)', extension: 'csv' },
  markdown: { title: 'Evidence (Markdown)', extension: 'md' },
  json: { title: 'Everything (JSON)', extension: 'json' },
  sarif: { title: 'Findings (SARIF)', extension: 'sarif' },
};

/** Saves the gateways that are listed, all pages of them, as a file. */
export function ExportGateways(props: { filter: GatewayFilter }) {
  const api = useApi(apimNetworkingApiRef);
  const alertApi = useApi(alertApiRef);
  const [anchor, setAnchor] = useState<Element>();
  const [exporting, setExporting] = useState(false);

  const save = async (format: ExportFormat) => {
    setAnchor(undefined);
    setExporting(true);
    try {
      saveFile(
        await api.exportGateways(queryOf(props.filter), format),
        `gateways.${formats[format].extension}`,
      );
    } catch (error) {
      alertApi.post({
        message: `The gateways could not be exported: ${
          error instanceof Error ? error.message : error
        }`,
        severity: 'error',
      });
    } finally {
      setExporting(false);
    }
  };

  return (
    <>
      <Button
        size="small"
        startIcon={<SaveIcon />}
        disabled={exporting}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {exporting ? 'Exporting …' : 'Export'}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== undefined}
        onClose={() => setAnchor(undefined)}
      >
        {Object.entries(formats).map(([format, { title }]) => (
          <MenuItem key={format} onClick={() => save(format as ExportFormat)}>
            {title}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
