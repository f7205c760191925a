package org.khronika.incidents.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// A stretch of a text, in characters.
@Embeddable
@Description("A stretch of a text, in characters.")
public record TextSpan(
    @NonNull
        @Column(name = "headline_start")
        @Description("The 0-based offset of its first character.")
        Integer startChar,
    @NonNull @Column(name = "headline_end") @Description("The offset behind its last character.")
        Integer endChar) {}
