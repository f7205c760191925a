package org.khronika.gateway;

import com.github.benmanes.caffeine.cache.Cache;

/// How a cache does.
///
/// @param misses how often something had to be made because it was not there
public record CacheUse(String name, long size, long hits, long misses) {
  public static CacheUse of(String name, Cache<?, ?> cache) {
    var stats = cache.stats();
    return new CacheUse(name, cache.estimatedSize(), stats.hitCount(), stats.loadCount());
  }
}
