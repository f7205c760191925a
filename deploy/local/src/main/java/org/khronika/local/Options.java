package org.khronika.local;

import java.nio.file.Path;

/// What to start.
///
/// @param data the folder that everything is kept in
/// @param port the gateway's port on the loopback address; 0 takes a free one
public record Options(Installation installation, Path data, int port) {}
