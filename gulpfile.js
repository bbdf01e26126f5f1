/** Copies what tsc does not: icons and codex files. Nothing else reaches dist this way. */
const { dest, parallel, src } = require('gulp');

function icons() {
	return src('icons/*.svg').pipe(dest('dist/icons'));
}

function codex() {
	return src('nodes/**/*.node.json').pipe(dest('dist/nodes'));
}

exports.default = parallel(icons, codex);
