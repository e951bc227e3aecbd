using System.Collections.Immutable;

namespace Foresaid.Text;

/// <summary>Which token depends on which: one tree for each sentence.</summary>
/// <param name="Heads">For each token the index in the sheet of the token it depends on; -1 for the root of a sentence.</param>
/// <param name="Relations">For each token its relation to the head, of Universal Dependencies ("nsubj", "ccomp", "root").</param>
/// <param name="Beliefs">For each token how much the parser believes in head and relation, from 0 to 1: the share of its probability that they take.</param>
public sealed record TreeLayer(ImmutableArray<int> Heads, ImmutableArray<string> Relations, ImmutableArray<float> Beliefs);
