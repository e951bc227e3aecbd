using System.Collections.Immutable;
using Foresaid.Language.Networks;

namespace Foresaid.Train;

/// <summary>Reads the corpora in which names are marked and nothing else.</summary>
internal static class NameCorpora
{
    private static readonly Dictionary<string, string> _social = new() { ["person"] = "person", ["location"] = "place", ["corporation"] = "organisation", ["group"] = "organisation" };

    private static readonly Dictionary<string, string> _defence = new() { ["Person"] = "person", ["Location"] = "place", ["Organisation"] = "organisation" };

    /// <summary>What a token can be in a name.</summary>
    public static ImmutableArray<string> Classes { get; } = ["O", "B-person", "I-person", "B-organisation", "I-organisation", "B-place", "I-place"];

    /// <summary>The sentences of WNUT17 (training file) and re3d, in that order.</summary>
    public static IEnumerable<TaughtSentence> Read(string folder) =>
        Treebank.ReadNames(Path.Combine(folder, "wnut17-train.conll"), _social)
            .Concat(Directory.GetFiles(Path.Combine(folder, "re3d")).Order(StringComparer.Ordinal).SelectMany(path => Treebank.ReadNames(path, _defence)));
}
