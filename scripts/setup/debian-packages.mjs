/**
 * What a bare Debian or Ubuntu lacks, and the packages that bring it.
 *
 * `programs` are looked up by name, `libraries` by the soname that Electron's executable links to, `files` by path. Where a
 * package has two names, the newer one comes first: Debian 13 and Ubuntu 24.04 renamed some for 64-bit time.
 * `for`: `start` is what `npm start` cannot do without, `test` what only the tests need, `display` what the tests need and
 * `npm start` too where there is no screen, and `looks` is installed when that can be done quietly but never insisted on.
 */
export const debianPackages = [
  { for: 'start', names: ['iproute2'], programs: ['ip', 'ss'] },
  { for: 'start', names: ['unzip'], programs: ['unzip'] },
  { for: 'display', names: ['xvfb'], programs: ['Xvfb'] },
  { for: 'test', names: ['nftables'], programs: ['nft'] },
  { for: 'test', names: ['lsof'], programs: ['lsof'] },
  { for: 'test', names: ['iputils-ping'], programs: ['ping'] },
  { for: 'test', names: ['iputils-tracepath'], programs: ['tracepath'] },
  { for: 'test', names: ['traceroute'], programs: ['traceroute'] },
  { for: 'test', names: ['netcat-openbsd'], programs: ['nc'] },
  { for: 'test', names: ['nmap'], programs: ['nmap'] },
  { for: 'test', names: ['shellcheck'], programs: ['shellcheck'] },
  { for: 'looks', names: ['fonts-dejavu-core'], files: ['/usr/share/fonts/truetype/dejavu'] },
  { for: 'looks', names: ['fonts-liberation'], files: ['/usr/share/fonts/truetype/liberation'] },
  { for: 'start', names: ['libgtk-3-0t64', 'libgtk-3-0'], libraries: ['libgtk-3.so.0'] },
  { for: 'start', names: ['libatk1.0-0t64', 'libatk1.0-0'], libraries: ['libatk-1.0.so.0'] },
  { for: 'start', names: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'], libraries: ['libatk-bridge-2.0.so.0'] },
  { for: 'start', names: ['libatspi2.0-0t64', 'libatspi2.0-0'], libraries: ['libatspi.so.0'] },
  { for: 'start', names: ['libasound2t64', 'libasound2'], libraries: ['libasound.so.2'] },
  { for: 'start', names: ['libcups2t64', 'libcups2'], libraries: ['libcups.so.2'] },
  { for: 'start', names: ['libglib2.0-0t64', 'libglib2.0-0'], libraries: ['libglib-2.0.so.0', 'libgio-2.0.so.0'] },
  { for: 'start', names: ['libnss3'], libraries: ['libnss3.so', 'libsmime3.so'] },
  { for: 'start', names: ['libnspr4'], libraries: ['libnspr4.so'] },
  { for: 'start', names: ['libgbm1'], libraries: ['libgbm.so.1'] },
  { for: 'start', names: ['libdrm2'], libraries: ['libdrm.so.2'] },
  { for: 'start', names: ['libdbus-1-3'], libraries: ['libdbus-1.so.3'] },
  { for: 'start', names: ['libexpat1'], libraries: ['libexpat.so.1'] },
  { for: 'start', names: ['libudev1'], libraries: ['libudev.so.1'] },
  { for: 'start', names: ['libcairo2'], libraries: ['libcairo.so.2'] },
  { for: 'start', names: ['libpango-1.0-0'], libraries: ['libpango-1.0.so.0'] },
  { for: 'start', names: ['libx11-6'], libraries: ['libX11.so.6'] },
  { for: 'start', names: ['libxcb1'], libraries: ['libxcb.so.1'] },
  { for: 'start', names: ['libxext6'], libraries: ['libXext.so.6'] },
  { for: 'start', names: ['libxfixes3'], libraries: ['libXfixes.so.3'] },
  { for: 'start', names: ['libxrandr2'], libraries: ['libXrandr.so.2'] },
  { for: 'start', names: ['libxdamage1'], libraries: ['libXdamage.so.1'] },
  { for: 'start', names: ['libxcomposite1'], libraries: ['libXcomposite.so.1'] },
  { for: 'start', names: ['libxkbcommon0'], libraries: ['libxkbcommon.so.0'] },
];
