/**
 * What the first bytes of a picture say, and checks of pictures before they are uploaded. Pictures are not decoded here, and
 * file names are not believed.
 */
package dev.alphakey.openai.picture;
