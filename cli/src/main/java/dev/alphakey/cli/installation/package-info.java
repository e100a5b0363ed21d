/**
 * What concerns the installed program itself: shell completion and the manual page, both made from what the commands say of
 * themselves. Nothing here touches an image.
 */
package dev.alphakey.cli.installation;
