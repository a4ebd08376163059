export default {
  mode: 'production',
  entry: './main.js',
  output: { path: process.env.SITE, filename: 'main.js' },
  performance: { hints: false },
}
