export default {
  title: 'Storage types',
  url: 'https://example.org',
  baseUrl: '/hosts/docusaurus/',
  trailingSlash: true,
  onBrokenLinks: 'throw',
  clientModules: [require.resolve('quantoscope')],
  themes: ['@docusaurus/theme-classic'],
  plugins: [['@docusaurus/plugin-content-docs', { routeBasePath: '/' }]],
}
