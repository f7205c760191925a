package org.khronika.gateway.json;

import java.util.Arrays;

/// The offsets of a document that is being read.
final class JsonIndex {
  private static final int[] NONE = {};

  private int[] nodes;
  private int count;

  /// Sites, each followed by the object that is there.
  private int[] sites = NONE;

  private int siteCount;
  private boolean sitesLost;

  /// @param length of the text
  JsonIndex(int length) {
    nodes = new int[Math.max(24, length / 5)];
  }

  JsonDocument document(byte[] bytes) {
    return new JsonDocument(bytes, nodes, sitesLost ? null : Arrays.copyOf(sites, siteCount));
  }

  /// Keeps where an object is.
  void site(int site, int object) {
    if (siteCount == sites.length) {
      sites = Arrays.copyOf(sites, Math.max(64, siteCount * 2));
    }
    sites[siteCount++] = site;
    sites[siteCount++] = object;
  }

  /// There may be objects whose places were not kept.
  void loseSites() {
    sitesLost = true;
  }

  void leaf(int start, int end) {
    if (count + JsonDocument.LEAF > nodes.length) {
      grow();
    }
    nodes[count] = start;
    nodes[count + 1] = end;
    count += JsonDocument.LEAF;
  }

  /// @return the node of the object or array that begins there
  int open(int start) {
    if (count + JsonDocument.CONTAINER > nodes.length) {
      grow();
    }
    var container = count;
    nodes[container] = start;
    count += JsonDocument.CONTAINER;
    return container;
  }

  /// @param shape the number of the shape that it fits, or 0
  void close(int container, int end, int shape) {
    nodes[container + JsonDocument.END] = ~end;
    nodes[container + JsonDocument.AFTER] = count;
    nodes[container + JsonDocument.SHAPE] = shape;
  }

  /// Forgets an object or array and all that is in it.
  void drop(int container) {
    count = container;
  }

  int start(int node) {
    return nodes[node];
  }

  private void grow() {
    nodes = Arrays.copyOf(nodes, nodes.length + nodes.length / 2);
  }
}
