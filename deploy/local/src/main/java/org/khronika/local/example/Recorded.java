package org.khronika.local.example;

/// What became of the example's documents: how many were recorded now, and how many had been
/// before.
public record Recorded(int created, int unchanged) {}
