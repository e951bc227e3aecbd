using System.Collections.Immutable;
using Foresaid.Learning.Networks;

namespace Foresaid.Language.Networks;

/// <summary>The weights of a network that reads sentences: it tags words, draws trees and finds names in one pass.</summary>
/// <remarks>
/// A token is the sum of learned rows (word, endings, beginning, shape, word lists) and of a projected pretrained vector.
/// Recurrent layers in both directions put it into its sentence. Tags and names are read off the last layer but one, heads
/// and relations off the last: Dozat and Manning, "Deep Biaffine Attention for Neural Dependency Parsing" (ICLR 2017),
/// with a sum in place of the second bilinear form. Immutable once trained; safe to share between threads.
/// </remarks>
public sealed class SentenceNetwork
{
    internal const int TableCount = 7;
    internal const int VectorWidth = 100;
    internal const int DistanceCount = 64;

    private static readonly string[] _tableNames = ["words", "suffix2", "suffix3", "suffix4", "prefix3", "shape", "lists"];

    private static readonly int[] _tableRows = [0, 1024, 4096, 8192, 4096, 512, 64];

    // The tables of a network that was read stand apart from its other weights.
    private SentenceNetwork(NetworkShape shape, WordLists lists, ImmutableArray<Weights> all, ImmutableArray<RowTable> tables)
    {
        (Shape, Lists, All) = (shape, lists, all);
        var at = TableCount;
        Tables = tables.IsDefault ? [.. all[..TableCount].Select(table => new RowTable(table))] : tables;
        (VectorInput, InputBias) = (all[at++], all[at++]);
        var (layers, units) = (ImmutableArray.CreateBuilder<Weights>(), ImmutableArray.CreateBuilder<Weights>());
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            layers.Add(all[at++]);
            units.Add(all[at++]);
        }

        (Layers, Units) = (layers.ToImmutable(), units.ToImmutable());
        (TagOutput, TagBias, NameOutput, NameBias) = (all[at++], all[at++], all[at++], all[at++]);
        (Child, ChildBias, Head, HeadBias) = (all[at++], all[at++], all[at++], all[at++]);
        (ChildRelation, HeadRelation, RelationHidden) = (all[at++], all[at++], all[at++]);
        (Arc, ArcBias, RootHead, RootRelation, Distance) = (all[at++], all[at++], all[at++], all[at++], all[at++]);
        (RelationOutput, RelationBias) = (all[at++], all[at++]);
    }

    /// <summary>What the network says and how large it is.</summary>
    public NetworkShape Shape { get; }

    internal WordLists Lists { get; }

    internal ImmutableArray<Weights> All { get; }

    internal ImmutableArray<RowTable> Tables { get; }

    internal Weights VectorInput { get; }

    internal Weights InputBias { get; }

    internal ImmutableArray<Weights> Layers { get; }

    internal ImmutableArray<Weights> Units { get; }

    internal Weights TagOutput { get; }

    internal Weights TagBias { get; }

    internal Weights NameOutput { get; }

    internal Weights NameBias { get; }

    internal Weights Child { get; }

    internal Weights ChildBias { get; }

    internal Weights Head { get; }

    internal Weights HeadBias { get; }

    internal Weights ChildRelation { get; }

    internal Weights HeadRelation { get; }

    internal Weights RelationHidden { get; }

    internal Weights Arc { get; }

    internal Weights ArcBias { get; }

    internal Weights RootHead { get; }

    internal Weights RootRelation { get; }

    internal Weights Distance { get; }

    internal Weights RelationOutput { get; }

    internal Weights RelationBias { get; }

    /// <summary>How many rows a table has; of the table of words, as many as there are words and one for the unknown.</summary>
    internal static int RowsOf(int table, int words) => table == 0 ? words + 1 : _tableRows[table];

    /// <summary>A network that has learned nothing yet.</summary>
    /// <param name="shape">What it says and how large it is.</param>
    /// <param name="lists">What is known of words.</param>
    /// <param name="seed">Where its random numbers begin.</param>
    internal static SentenceNetwork Fresh(NetworkShape shape, WordLists lists, int seed) => Made(shape, lists, new Random(seed), default);

    /// <summary>A network of zeros with tables that were read, whose other weights are to be read yet.</summary>
    /// <param name="shape">What it says and how large it is.</param>
    /// <param name="lists">What is known of words.</param>
    /// <param name="tables">The tables.</param>
    internal static SentenceNetwork WithTables(NetworkShape shape, WordLists lists, ImmutableArray<RowTable> tables) => Made(shape, lists, null, tables);

    private static SentenceNetwork Made(NetworkShape shape, WordLists lists, Random? random, ImmutableArray<RowTable> tables)
    {
        var (width, arc, relation) = (shape.Width, shape.ArcWidth, shape.RelationWidth);
        List<Weights> all = [];
        foreach (var (table, name) in _tableNames.Index())
        {
            all.Add(Some(name, tables.IsDefault ? RowsOf(table, lists.WordCount) : 0, width, 0.1));
        }

        all.Add(Dense("vector", VectorWidth, width));
        all.Add(Weights.Zero("input.bias", 1, width));
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            all.Add(Dense($"layer{layer}", width, 3 * width));
            all.Add(Weights.Zero($"unit{layer}", 1, 4 * width));
        }

        all.AddRange([Dense("tag", width, shape.Tags.Length), Weights.Zero("tag.bias", 1, shape.Tags.Length)]);
        all.AddRange([Dense("name", width, shape.Names.Length), Weights.Zero("name.bias", 1, shape.Names.Length)]);
        all.AddRange([Dense("child", width, arc), Weights.Zero("child.bias", 1, arc), Dense("head", width, arc), Weights.Zero("head.bias", 1, arc)]);
        all.AddRange([Dense("child.relation", width, relation), Dense("head.relation", width, relation), Weights.Zero("relation.hidden", 1, relation)]);
        all.AddRange([Some("arc", arc, arc, 0.05), Weights.Zero("arc.bias", 1, arc)]);
        all.AddRange([Some("root.head", 1, arc, 0.3), Some("root.relation", 1, relation, 0.3)]);
        all.Add(Weights.Zero("distance", 1, DistanceCount));
        all.AddRange([Dense("relation", relation, shape.Relations.Length), Weights.Zero("relation.bias", 1, shape.Relations.Length)]);
        return new SentenceNetwork(shape, lists, [.. all], tables);

        Weights Some(string name, int rows, int columns, double limit) => random is null ? Weights.Zero(name, rows, columns) : Weights.Random(name, rows, columns, limit, random);

        Weights Dense(string name, int rows, int columns) => Some(name, rows, columns, Math.Sqrt(3.0 / rows));
    }
}
