/**
 * The bodies of requests: requests and their uploads turned into JSON and multipart bytes, which are read and written only
 * while they are sent. Addresses, headers, keys and what becomes of a call do not belong here.
 */
package dev.alphakey.openai.wire.request;
