/**
 * What every command that asks the service shares: opening the client, checking a request and what it may cost before it is
 * sent, telling of waits, and keeping pictures that were paid for. Which pictures are asked for is the commands' business.
 */
package dev.alphakey.cli.service;
