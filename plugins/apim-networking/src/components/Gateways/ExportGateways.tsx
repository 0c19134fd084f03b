import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import SaveIcon from '@material-ui/icons/GetApp';
import { useState } from 'react';
import { apimNetworkingApiRef, type ExportFormat } from '../../api';
import { saveFile } from '../saveFile';
import { queryOf, type GatewayFilter } from './gatewayFilter';
import { useTranslate } from '../../translation';

const EXTENSIONS: Record<ExportFormat, string> = {
  csv: 'csv',
  markdown: 'md',
  json: 'json',
  sarif: 'sarif',
};

const FORMATS = Object.keys(EXTENSIONS) as ExportFormat[];

/** Saves the gateways that are listed, all pages of them, as a file. */
export function ExportGateways(props: { filter: GatewayFilter }) {
  const t = useTranslate();
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
        `gateways.${EXTENSIONS[format]}`,
      );
    } catch (error) {
      alertApi.post({
        message: t('gateways.export.failed', {
          reason: error instanceof Error ? error.message : String(error),
        }),
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
        {t(exporting ? 'gateways.export.exporting' : 'gateways.export.button')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== undefined}
        onClose={() => setAnchor(undefined)}
      >
        {FORMATS.map(format => (
          <MenuItem key={format} onClick={() => save(format)}>
            {t(`gateways.export.format.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
