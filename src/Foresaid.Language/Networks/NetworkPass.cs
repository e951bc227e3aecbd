using System.Numerics;
using Foresaid.Language.Words;
using Foresaid.Learning.Networks;

namespace Foresaid.Language.Networks;

/// <summary>Sentences on their way through a network: the values of every layer.</summary>
/// <remarks>Reused from batch to batch, so that reading allocates little. Used by one thread at a time.</remarks>
/// <param name="network">The network.</param>
/// <param name="keeps">Whether to keep what training needs to go back.</param>
internal sealed class NetworkPass(SentenceNetwork network, bool keeps)
{
    internal const float Leak = 0.1f;

    private readonly NetworkShape _shape = network.Shape;
    private readonly List<(int First, int Count)> _sentences = [];
    private float[] _vectors = [];
    private int _capacity;

    public SentenceNetwork Network => network;

    /// <summary>How many tokens there are.</summary>
    public int Rows { get; private set; }

    /// <summary>The sentences: first row and number of rows.</summary>
    public IReadOnlyList<(int First, int Count)> Sentences => _sentences;

    /// <summary>The rows of each token in the tables, and that of its vector.</summary>
    public int[] TableRows { get; private set; } = [];

    /// <summary>The vector of each token; 0 where it has none.</summary>
    public float[] VectorValues => _vectors;

    /// <summary>What goes into each layer, and last what comes out of the last.</summary>
    public float[][] Values { get; private set; } = [];

    public float[][] Products { get; private set; } = [];

    public float[][] Gates { get; private set; } = [];

    public float[] Tags { get; private set; } = [];

    public float[] Names { get; private set; } = [];

    public float[] Child { get; private set; } = [];

    public float[] Head { get; private set; } = [];

    public float[] ChildArc { get; private set; } = [];

    public float[] ChildRelation { get; private set; } = [];

    public float[] HeadRelation { get; private set; } = [];

    /// <summary>Forgets all sentences.</summary>
    public void Begin()
    {
        _sentences.Clear();
        Rows = 0;
    }

    /// <summary>Adds a sentence.</summary>
    /// <param name="words">Its words.</param>
    /// <returns>Its first row.</returns>
    public int Add(ReadOnlySpan<WordShape> words)
    {
        var first = Rows;
        Reserve(Rows + words.Length);
        for (var index = 0; index < words.Length; index++)
        {
            network.Lists.WriteRows(words[index], TableRows.AsSpan((first + index) * (SentenceNetwork.TableCount + 1), SentenceNetwork.TableCount + 1));
        }

        Rows += words.Length;
        _sentences.Add((first, words.Length));
        return first;
    }

    /// <summary>Runs the layers.</summary>
    /// <param name="thinning">What leaves values out; null to leave out none.</param>
    public void Run(IThinning? thinning = null)
    {
        ReadWords();
        thinning?.Apply(this, 0);
        var width = _shape.Width;
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            var products = Products[keeps ? layer : 0];
            Array.Clear(products, 0, Rows * 3 * width);
            MatrixMath.AddProduct(Values[layer], network.Layers[layer].Values, products, Rows, width, 3 * width);
            foreach (var (first, count) in _sentences)
            {
                foreach (var isBackward in new[] { false, true })
                {
                    Recurrence.Forward(PassOf(layer, first, count, isBackward), network.Units[layer].Values.AsSpan(isBackward ? 2 * width : 0, 2 * width));
                }
            }

            thinning?.Apply(this, layer + 1);
        }

        var (lower, upper) = (Values[_shape.Layers - 1], Values[_shape.Layers]);
        Output(lower, network.TagOutput, network.TagBias, Tags);
        Output(lower, network.NameOutput, network.NameBias, Names);
        Output(upper, network.Child, network.ChildBias, Child);
        Output(upper, network.Head, network.HeadBias, Head);
        Bend(Child.AsSpan(0, Rows * _shape.ArcWidth));
        Bend(Head.AsSpan(0, Rows * _shape.ArcWidth));
        thinning?.ApplyToArcs(this);
        Output(Child, network.Arc, network.ArcBias, ChildArc);
        Output(upper, network.ChildRelation, network.RelationHidden, ChildRelation);
        Output(upper, network.HeadRelation, null, HeadRelation);
    }

    /// <summary>One direction of one layer over one sentence.</summary>
    public RecurrencePass PassOf(int layer, int first, int count, bool isBackward)
    {
        var (width, half) = (_shape.Width, _shape.Width / 2);
        return new RecurrencePass(
            first, count, isBackward, half, Products[keeps ? layer : 0], 3 * width, isBackward ? 3 * half : 0, Values[layer], Values[layer + 1], width, isBackward ? half : 0, keeps ? Gates[layer] : null);
    }

    /// <summary>Lets a tenth of what is below 0 pass.</summary>
    internal static void Bend(Span<float> values)
    {
        var at = 0;
        for (; at <= values.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            var value = new Vector<float>(values[at..]);
            Vector.ConditionalSelect(Vector.LessThan(value, Vector<float>.Zero), value * Leak, value).CopyTo(values[at..]);
        }

        for (; at < values.Length; at++)
        {
            values[at] = values[at] < 0 ? values[at] * Leak : values[at];
        }
    }

    private void ReadWords()
    {
        var width = _shape.Width;
        var values = Values[0];
        for (var row = 0; row < Rows; row++)
        {
            var rows = TableRows.AsSpan(row * (SentenceNetwork.TableCount + 1), SentenceNetwork.TableCount + 1);
            var sum = values.AsSpan(row * width, width);
            network.InputBias.Values.CopyTo(sum);
            for (var table = 0; table < SentenceNetwork.TableCount; table++)
            {
                network.Tables[table].AddTo(rows[table], sum);
            }

            var vector = _vectors.AsSpan(row * SentenceNetwork.VectorWidth, SentenceNetwork.VectorWidth);
            if (rows[^1] >= 0)
            {
                network.Lists.Vectors.CopyTo(rows[^1], vector);
            }
            else
            {
                vector.Clear();
            }
        }

        MatrixMath.AddProduct(_vectors, network.VectorInput.Values, values, Rows, SentenceNetwork.VectorWidth, width);
        Bend(values.AsSpan(0, Rows * width));
    }

    private void Output(float[] values, Weights weights, Weights? bias, float[] result)
    {
        for (var row = 0; row < Rows; row++)
        {
            var to = result.AsSpan(row * weights.Columns, weights.Columns);
            if (bias is null)
            {
                to.Clear();
            }
            else
            {
                bias.Values.CopyTo(to);
            }
        }

        MatrixMath.AddProduct(values, weights.Values, result, Rows, weights.Rows, weights.Columns);
    }

    private void Reserve(int rows)
    {
        if (rows <= _capacity)
        {
            return;
        }

        _capacity = Math.Max(rows, _capacity * 2);
        var grownRows = new int[_capacity * (SentenceNetwork.TableCount + 1)];
        TableRows.AsSpan(0, Rows * (SentenceNetwork.TableCount + 1)).CopyTo(grownRows);
        TableRows = grownRows;
        float[] Many(int columns) => new float[_capacity * columns];
        _vectors = Many(SentenceNetwork.VectorWidth);
        Values = [.. Enumerable.Range(0, _shape.Layers + 1).Select(_ => Many(_shape.Width))];
        Products = [.. Enumerable.Range(0, keeps ? _shape.Layers : 1).Select(_ => Many(3 * _shape.Width))];
        Gates = keeps ? [.. Enumerable.Range(0, _shape.Layers).Select(_ => Many(3 * _shape.Width))] : [];
        (Tags, Names) = (Many(_shape.Tags.Length), Many(_shape.Names.Length));
        (Child, Head, ChildArc) = (Many(_shape.ArcWidth), Many(_shape.ArcWidth), Many(_shape.ArcWidth));
        (ChildRelation, HeadRelation) = (Many(_shape.RelationWidth), Many(_shape.RelationWidth));
    }
}
