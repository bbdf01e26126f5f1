import type { CredentialDialog } from '../browser/credentialDialog';
import type { Editor } from '../browser/editor';
import type { NodePanel } from '../browser/nodePanel';
import type { Pictures } from '../browser/pictures';

/** What a person has on the screen while the checks go on. */
export interface Screen {
	editor: Editor;
	panel: NodePanel;
	dialog: CredentialDialog;
	pictures: Pictures;
}
