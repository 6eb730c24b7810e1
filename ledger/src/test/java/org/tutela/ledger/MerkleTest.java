package org.tutela.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTest {
  /** The leaves that the implementations of Certificate Transparency test each other with. */
  private static final List<byte[]> LEAVES = List.of(hex(""), hex("00"), hex("10"), hex("2021"), hex("3031"), hex("40414243"),
      hex("5051525354555657"), hex("606162636465666768696a6b6c6d6e6f"));

  @ParameterizedTest(name = "security T-4: RFC 6962 reference tree of {0} leaves")
  @CsvSource({
      "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"})
  void the_root_is_the_one_that_others_compute(int size, String root) {
    var frontier = Frontier.empty();
    LEAVES.stream().limit(size).map(Merkle::leaf).forEach(frontier::append);
    assertThat(HexFormat.of().formatHex(frontier.root())).isEqualTo(root);
    assertThat(HexFormat.of().formatHex(tree(LEAVES).root(size))).isEqualTo(root);
  }

  @Test
  @DisplayName("security T-4: RFC 6962 reference path of leaf 5 in a tree of 8")
  void the_path_is_the_one_that_others_compute() {
    assertThat(tree(LEAVES).inclusion(5, 8)).map(HexFormat.of()::formatHex).containsExactly(
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  @Test
  @DisplayName("security T-4: RFC 6962 reference proof from 6 leaves to 8")
  void the_consistency_proof_is_the_one_that_others_compute() {
    assertThat(tree(LEAVES).consistency(6, 8)).map(HexFormat.of()::formatHex).containsExactly(
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  @Test
  void every_leaf_of_every_small_tree_is_proved_in_and_nowhere_else() {
    var tree = numbers(40);
    for (int size = 1; size <= 40; size++) {
      for (int index = 0; index < size; index++) {
        var path = tree.inclusion(index, size);
        byte[] leaf = Merkle.leaf(new byte[] {(byte) index});
        assertThat(Proof.includes(leaf, index, size, path, tree.root(size))).as("%d of %d", index, size).isTrue();
        assertThat(Proof.includes(leaf, (index + 1) % (size + 1), size, path, tree.root(size))).as("elsewhere").isFalse();
        assertThat(Proof.includes(Merkle.leaf(new byte[] {99}), index, size, path, tree.root(size))).as("another leaf").isFalse();
      }
    }
  }

  @Test
  void every_small_tree_is_proved_to_have_only_grown() {
    var tree = numbers(40);
    for (int second = 1; second <= 40; second++) {
      for (int first = 1; first <= second; first++) {
        var proof = tree.consistency(first, second);
        assertThat(Proof.consistent(first, tree.root(first), second, tree.root(second), proof)).as("%d to %d", first, second).isTrue();
        byte[] other = tree.root(first);
        other[7] ^= 1;
        assertThat(Proof.consistent(first, other, second, tree.root(second), proof)).as("another history").isFalse();
        byte[] newer = tree.root(second);
        newer[7] ^= 1;
        assertThat(Proof.consistent(first, tree.root(first), second, newer, proof)).as("another tree").isFalse();
      }
    }
  }

  @Test
  void a_proof_with_a_bit_turned_or_a_hash_more_or_less_proves_nothing() {
    long seed = 20261123;
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var tree = numbers(100);
    for (int round = 0; round < 500; round++) {
      int size = random.nextInt(2, 101);
      int index = random.nextInt(size);
      byte[] leaf = Merkle.leaf(new byte[] {(byte) index});
      var path = spoilt(tree.inclusion(index, size), random);
      assertThat(Proof.includes(leaf, index, size, path, tree.root(size))).as("seed %d round %d", seed, round).isFalse();
      int first = random.nextInt(1, size);
      var proof = spoilt(tree.consistency(first, size), random);
      assertThat(Proof.consistent(first, tree.root(first), size, tree.root(size), proof)).as("seed %d round %d", seed, round).isFalse();
    }
  }

  @Test
  void a_frontier_goes_on_where_it_was_put_down() {
    var whole = Frontier.empty();
    var resumed = Frontier.empty();
    for (int i = 0; i < 1000; i++) {
      byte[] leaf = Merkle.leaf(new byte[] {(byte) i, (byte) (i >> 8)});
      whole.append(leaf);
      resumed = Frontier.of(resumed.size(), resumed.bytes());
      resumed.append(leaf);
      assertThat(resumed.root()).isEqualTo(whole.root());
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(3, new byte[32]));
  }

  private static List<byte[]> spoilt(List<byte[]> proof, RandomGenerator random) {
    var spoilt = new ArrayList<>(proof.stream().map(byte[]::clone).toList());
    switch (spoilt.isEmpty() ? 0 : random.nextInt(3)) {
      case 0 -> spoilt.add(new byte[32]);
      case 1 -> spoilt.remove(random.nextInt(spoilt.size()));
      default -> spoilt.get(random.nextInt(spoilt.size()))[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
    }
    return spoilt;
  }

  private static Tree numbers(int size) {
    return tree(java.util.stream.IntStream.range(0, size).mapToObj(i -> new byte[] {(byte) i}).toList());
  }

  private static Tree tree(List<byte[]> leaves) {
    var tree = new Tree();
    leaves.stream().map(Merkle::leaf).forEach(tree::append);
    return tree;
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
