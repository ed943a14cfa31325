/** Who speaks, and in what role: the directory of people and their profiles, over HTTP. */
@NullMarked
package dev.wiredesk.search.expert;

import org.jspecify.annotations.NullMarked;
