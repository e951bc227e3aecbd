using Foresaid.Language.Words;
using Foresaid.Learning.Networks;

namespace Foresaid.Language.Networks;

/// <summary>A sentence to learn from, in the network's numbers.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Small">Its words in small letters.</param>
/// <param name="Shouted">Its words in capitals.</param>
/// <param name="Tags">The class of each word's tag; -1 where it is not known.</param>
/// <param name="Heads">The position of each word's head, -1 for the root; empty where no tree is known.</param>
/// <param name="Relations">The class of each word's relation; empty where no tree is known.</param>
/// <param name="Names">What each word is in a name; empty where no names are known.</param>
internal sealed record NetworkExample(
    WordShape[] Words, WordShape[] Small, WordShape[] Shouted, int[] Tags, int[] Heads, int[] Relations, int[] Names);

/// <summary>Shows a network examples and finds in which direction its weights should move.</summary>
/// <remarks>Used by one thread at a time; several may share a network between two steps.</remarks>
internal sealed class NetworkTeacher
{
    private readonly SentenceNetwork _network;
    private readonly NetworkPass _pass;
    private readonly ArcScores _arcs = new();
    private readonly Dropout? _dropout;
    private readonly int[]? _wordCounts;
    private float[][] _slopes = [];
    private float[] _productSlopes = [];
    private float[] _small = [];
    private float[] _turned = [];

    /// <summary>Takes a network to teach.</summary>
    /// <param name="network">The network.</param>
    /// <param name="wordCounts">How often each known word is seen; null to forget no words.</param>
    /// <param name="dropout">What leaves out values; null to leave out none.</param>
    public NetworkTeacher(SentenceNetwork network, int[]? wordCounts, Dropout? dropout)
    {
        (_network, _wordCounts, _dropout) = (network, wordCounts, dropout);
        _pass = new NetworkPass(network, keeps: true);
        Slopes = new Slopes(network.All, SentenceNetwork.TableCount);
    }

    /// <summary>The slopes of the examples shown since they were last cleared.</summary>
    public Slopes Slopes { get; }

    /// <summary>How many heads were right, of how many, since the numbers were last taken.</summary>
    public (int Right, int All) Heads { get; set; }

    /// <summary>Shows examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="share">What one token's loss counts.</param>
    public void Show(IReadOnlyList<NetworkExample> examples, float share)
    {
        _pass.Begin();
        foreach (var example in examples)
        {
            // Comments come without capitals, and shouted.
            var chance = _dropout?.Next() ?? 1;
            _pass.Add(chance < 0.03f ? example.Small : chance < 0.045f ? example.Shouted : example.Words);
        }

        if (_pass.Rows == 0)
        {
            return;
        }

        if (_dropout is not null && _wordCounts is not null)
        {
            ForgetWords(_dropout, _wordCounts);
        }

        _pass.Run(_dropout);
        Reserve();
        var shape = _network.Shape;
        TagSlopes(examples, share);
        NameSlopes(examples, share);
        Array.Clear(_slopes[ChildArcSlot], 0, _pass.Rows * shape.ArcWidth);
        Array.Clear(_slopes[HeadSlot], 0, _pass.Rows * shape.ArcWidth);
        Array.Clear(_slopes[ChildRelationSlot], 0, _pass.Rows * shape.RelationWidth);
        Array.Clear(_slopes[HeadRelationSlot], 0, _pass.Rows * shape.RelationWidth);
        for (var index = 0; index < examples.Count; index++)
        {
            if (examples[index].Heads.Length > 0)
            {
                ArcSlopes(examples[index], _pass.Sentences[index].First, share);
                RelationSlopes(examples[index], _pass.Sentences[index].First, share);
            }
        }

        Back();
    }

    private const int TagSlot = 0;
    private const int NameSlot = 1;
    private const int ChildArcSlot = 2;
    private const int HeadSlot = 3;
    private const int ChildRelationSlot = 4;
    private const int HeadRelationSlot = 5;
    private const int ChildSlot = 6;
    private const int FirstValueSlot = 7;

    private void ForgetWords(Dropout dropout, int[] counts)
    {
        for (var row = 0; row < _pass.Rows; row++)
        {
            var rows = _pass.TableRows.AsSpan(row * (SentenceNetwork.TableCount + 1), SentenceNetwork.TableCount + 1);
            if (dropout.Next() < 0.8f / (0.8f + counts[rows[0]]))
            {
                rows[0] = 0;
            }

            if (dropout.Next() < 0.02f)
            {
                rows[^1] = -1;
            }

            if (dropout.Next() < 0.2f)
            {
                rows[6] = 0;
            }
        }
    }

    private void TagSlopes(IReadOnlyList<NetworkExample> examples, float share)
    {
        var width = _network.Shape.Tags.Length;
        var slopes = _slopes[TagSlot];
        for (var index = 0; index < examples.Count; index++)
        {
            var first = _pass.Sentences[index].First;
            for (var word = 0; word < examples[index].Words.Length; word++)
            {
                Classify(_pass.Tags.AsSpan((first + word) * width, width), examples[index].Tags[word], share, slopes.AsSpan((first + word) * width, width));
            }
        }
    }

    private void NameSlopes(IReadOnlyList<NetworkExample> examples, float share)
    {
        var width = _network.Shape.Names.Length;
        var slopes = _slopes[NameSlot];
        for (var index = 0; index < examples.Count; index++)
        {
            var first = _pass.Sentences[index].First;
            for (var word = 0; word < examples[index].Words.Length; word++)
            {
                var gold = examples[index].Names.Length == 0 ? -1 : examples[index].Names[word];
                Classify(_pass.Names.AsSpan((first + word) * width, width), gold, share, slopes.AsSpan((first + word) * width, width));
            }
        }
    }

    private static void Classify(ReadOnlySpan<float> scores, int gold, float share, Span<float> slopes)
    {
        if (gold < 0)
        {
            slopes.Clear();
            return;
        }

        scores.CopyTo(slopes);
        MatrixMath.SoftMax(slopes);
        slopes[gold] -= 1;
        for (var at = 0; at < slopes.Length; at++)
        {
            slopes[at] *= share;
        }
    }

    private void ArcSlopes(NetworkExample example, int first, float share)
    {
        var (count, arc) = (example.Words.Length, _network.Shape.ArcWidth);
        _arcs.Compute(_pass, first, count);
        var (stride, scores) = (_arcs.Stride, _arcs.Scores);
        var distances = Slopes.Of(IndexOf(_network.Distance));
        for (var word = 0; word < count; word++)
        {
            var row = scores.AsSpan(word * stride, stride);
            row[(count + 1)..].Clear();
            var gold = example.Heads[word] + 1;
            Heads = (Heads.Right + (IndexOfHighest(row[..(count + 1)]) == gold ? 1 : 0), Heads.All + 1);
            Classify(row[..(count + 1)], gold, share, row[..(count + 1)]);
            for (var head = 0; head <= count; head++)
            {
                distances[ArcScores.Distance(word, head)] += head == word + 1 ? 0 : row[head];
            }
        }

        // The scores are ChildArc times the heads; what is left in them now are their slopes.
        var needed = Math.Max((count + 1) * arc, stride * arc);
        Grow(ref _small, needed);
        Grow(ref _turned, needed);
        MatrixMath.Transpose(_arcs.HeadColumns, _turned, arc, stride, arc);
        MatrixMath.AddProduct(scores.AsSpan(0, count * stride), _turned.AsSpan(0, stride * arc), _slopes[ChildArcSlot].AsSpan(first * arc, count * arc), count, stride, arc);
        Array.Clear(_small, 0, stride * arc);
        MatrixMath.AddTransposedProduct(scores.AsSpan(0, count * stride), _pass.ChildArc.AsSpan(first * arc, count * arc), _small.AsSpan(0, stride * arc), stride, count, arc);
        MatrixMath.AddScaled(_small.AsSpan(0, arc), 1, Slopes.Of(IndexOf(_network.RootHead)));
        MatrixMath.AddScaled(_small.AsSpan(arc, count * arc), 1, _slopes[HeadSlot].AsSpan(first * arc, count * arc));
    }

    private void RelationSlopes(NetworkExample example, int first, float share)
    {
        var (count, width, classes) = (example.Words.Length, _network.Shape.RelationWidth, _network.Shape.Relations.Length);
        Grow(ref _small, count * (width + classes + width));
        var hidden = _small.AsSpan(0, count * width);
        var scores = _small.AsSpan(count * width, count * classes);
        var hiddenSlopes = _small.AsSpan(count * (width + classes), count * width);
        RelationScores.Compute(_pass, first, example.Heads, hidden, scores);
        for (var word = 0; word < count; word++)
        {
            var row = scores.Slice(word * classes, classes);
            Classify(row, example.Relations[word], share, row);
            MatrixMath.AddScaled(row, 1, Slopes.Of(IndexOf(_network.RelationBias)));
        }

        MatrixMath.AddTransposedProduct(hidden, scores, Slopes.Of(IndexOf(_network.RelationOutput)), width, count, classes);
        hiddenSlopes.Clear();
        MatrixMath.AddProduct(scores, Turned(_network.RelationOutput), hiddenSlopes, count, classes, width);
        for (var word = 0; word < count; word++)
        {
            var slopes = hiddenSlopes.Slice(word * width, width);
            for (var at = 0; at < width; at++)
            {
                slopes[at] *= hidden[(word * width) + at] < 0 ? NetworkPass.Leak : 1;
            }

            var head = example.Heads[word];
            MatrixMath.AddScaled(slopes, 1, _slopes[ChildRelationSlot].AsSpan((first + word) * width, width));
            MatrixMath.AddScaled(slopes, 1, head < 0 ? Slopes.Of(IndexOf(_network.RootRelation)) : _slopes[HeadRelationSlot].AsSpan((first + head) * width, width));
        }
    }

    private void Back()
    {
        var (shape, rows) = (_network.Shape, _pass.Rows);
        var (width, arc) = (shape.Width, shape.ArcWidth);
        for (var slot = FirstValueSlot; slot < _slopes.Length; slot++)
        {
            Array.Clear(_slopes[slot], 0, rows * width);
        }

        var (lower, upper) = (shape.Layers - 1, shape.Layers);
        BackOutput(_pass.Values[lower], _network.TagOutput, _network.TagBias, _slopes[TagSlot], _slopes[FirstValueSlot + lower]);
        BackOutput(_pass.Values[lower], _network.NameOutput, _network.NameBias, _slopes[NameSlot], _slopes[FirstValueSlot + lower]);
        Array.Clear(_slopes[ChildSlot], 0, rows * arc);
        BackOutput(_pass.Child, _network.Arc, _network.ArcBias, _slopes[ChildArcSlot], _slopes[ChildSlot]);
        _dropout?.BackFromArcs(_slopes[ChildSlot], _slopes[HeadSlot], rows * arc);
        BackBend(_pass.Child, _slopes[ChildSlot], rows * arc);
        BackBend(_pass.Head, _slopes[HeadSlot], rows * arc);
        var top = _slopes[FirstValueSlot + upper];
        BackOutput(_pass.Values[upper], _network.Child, _network.ChildBias, _slopes[ChildSlot], top);
        BackOutput(_pass.Values[upper], _network.Head, _network.HeadBias, _slopes[HeadSlot], top);
        BackOutput(_pass.Values[upper], _network.ChildRelation, _network.RelationHidden, _slopes[ChildRelationSlot], top);
        BackOutput(_pass.Values[upper], _network.HeadRelation, null, _slopes[HeadRelationSlot], top);
        for (var layer = shape.Layers - 1; layer >= 0; layer--)
        {
            var outputs = _slopes[FirstValueSlot + layer + 1];
            _dropout?.Back(layer + 1, outputs, rows * width);
            var own = Slopes.Of(IndexOf(_network.Units[layer]));
            foreach (var (first, count) in _pass.Sentences)
            {
                foreach (var isBackward in new[] { false, true })
                {
                    var start = isBackward ? 2 * width : 0;
                    Recurrence.Backward(
                        _pass.PassOf(layer, first, count, isBackward), _network.Units[layer].Values.AsSpan(start, 2 * width), outputs, _productSlopes, _slopes[FirstValueSlot + layer], own.AsSpan(start, 2 * width));
                }
            }

            BackOutput(_pass.Values[layer], _network.Layers[layer], null, _productSlopes, _slopes[FirstValueSlot + layer]);
        }

        BackInput();
    }

    private void BackInput()
    {
        var (rows, width) = (_pass.Rows, _network.Shape.Width);
        var slopes = _slopes[FirstValueSlot];
        _dropout?.Back(0, slopes, rows * width);
        BackBend(_pass.Values[0], slopes, rows * width);
        MatrixMath.AddTransposedProduct(_pass.VectorValues, slopes, Slopes.Of(IndexOf(_network.VectorInput)), SentenceNetwork.VectorWidth, rows, width);
        for (var row = 0; row < rows; row++)
        {
            var slope = slopes.AsSpan(row * width, width);
            MatrixMath.AddScaled(slope, 1, Slopes.Of(IndexOf(_network.InputBias)));
            for (var table = 0; table < SentenceNetwork.TableCount; table++)
            {
                MatrixMath.AddScaled(slope, 1, Slopes.Row(table, _pass.TableRows[(row * (SentenceNetwork.TableCount + 1)) + table]));
            }
        }
    }

    // From the slopes of an output to those of its weights, its bias, and of what went in.
    private void BackOutput(float[] inputs, Weights weights, Weights? bias, float[] outputSlopes, float[] inputSlopes)
    {
        var rows = _pass.Rows;
        MatrixMath.AddTransposedProduct(inputs, outputSlopes, Slopes.Of(IndexOf(weights)), weights.Rows, rows, weights.Columns);
        MatrixMath.AddProduct(outputSlopes, Turned(weights), inputSlopes, rows, weights.Columns, weights.Rows);
        if (bias is not null)
        {
            var slopes = Slopes.Of(IndexOf(bias));
            for (var row = 0; row < rows; row++)
            {
                MatrixMath.AddScaled(outputSlopes.AsSpan(row * weights.Columns, weights.Columns), 1, slopes);
            }
        }
    }

    // What was bent below 0 is still below 0; what was left out is 0 and its slope is 0 already.
    private static void BackBend(float[] values, float[] slopes, int size)
    {
        for (var at = 0; at < size; at++)
        {
            slopes[at] *= values[at] < 0 ? NetworkPass.Leak : 1;
        }
    }

    private ReadOnlySpan<float> Turned(Weights weights)
    {
        Grow(ref _turned, weights.Values.Length);
        MatrixMath.Transpose(weights.Values, _turned, weights.Rows, weights.Columns, weights.Rows);
        return _turned.AsSpan(0, weights.Values.Length);
    }

    private int IndexOf(Weights weights) => Indexes[weights];

    private Dictionary<Weights, int> Indexes => field ??= _network.All.Index().ToDictionary(pair => pair.Item, pair => pair.Index, (IEqualityComparer<Weights>)ReferenceEqualityComparer.Instance);

    private void Reserve()
    {
        var (shape, rows) = (_network.Shape, _pass.Rows);
        if (_slopes.Length > 0 && _slopes[FirstValueSlot].Length >= rows * shape.Width)
        {
            return;
        }

        float[] Many(int columns) => new float[rows * 2 * columns];
        int[] columns = [shape.Tags.Length, shape.Names.Length, shape.ArcWidth, shape.ArcWidth, shape.RelationWidth, shape.RelationWidth, shape.ArcWidth];
        _slopes = [.. columns.Concat(Enumerable.Repeat(shape.Width, shape.Layers + 1)).Select(Many)];
        _productSlopes = Many(3 * shape.Width);
    }

    private static void Grow(ref float[] values, int size) => values = values.Length < size ? new float[size * 2] : values;

    private static int IndexOfHighest(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var index = 1; index < scores.Length; index++)
        {
            best = scores[index] > scores[best] ? index : best;
        }

        return best;
    }
}
