/**
 * What concerns the installed program itself: what it is made of, shell completion, the manual page, the latter two made from
 * what the commands say of themselves. Nothing here touches an image.
 */
package dev.alphakey.cli.installation;
