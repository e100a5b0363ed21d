/**
 * A thin, typed client for OpenAI's image APIs. {@link dev.alphakey.openai.OpenAiClient} is the front door;
 * {@link dev.alphakey.openai.ApiException} is the one way in which the service says no, any other IOException means that no
 * whole answer came, and {@link dev.alphakey.openai.RefusedRequestException} that nothing was sent. Model names are open
 * strings, answers are read leniently, nothing is repeated that may be billed twice, and the key is shown nowhere.
 */
package dev.alphakey.openai;
