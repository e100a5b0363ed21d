/**
 * The parts of a single HTTP exchange: its address, credentials, proxy login, body on its way, and the advice that a status
 * and headers hold. What a body says belongs to the wire, and whether, when and for whom a call is made to the front door.
 */
package dev.alphakey.openai.http;
