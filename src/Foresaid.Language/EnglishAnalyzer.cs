using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Foresaid.Language.Forms;
using Foresaid.Language.Names;
using Foresaid.Language.Networks;
using Foresaid.Language.Sentences;
using Foresaid.Language.Words;
using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Language;

/// <summary>From English text to a sheet: tokens, sentences, tags, base forms, trees and names.</summary>
/// <remarks>
/// Takes time linear in the length of the text, whatever the text. The same text gives the same sheet on every machine.
/// Immutable; safe to share between threads.
/// </remarks>
public sealed class EnglishAnalyzer
{
    // Sentences are read in batches, so that the products of their layers are large enough to be quick.
    private const int BatchTokens = 192;

    private readonly SentenceSplitter _splitter;
    private readonly ParsingMode _mode;
    private readonly WordClasses _classes;
    private readonly ImmutableArray<(UniversalTag Universal, string Fine)> _tags;

    /// <summary>Makes an analyzer.</summary>
    /// <param name="network">Tags, draws trees and finds names; trained by <see cref="NetworkTrainer"/>.</param>
    /// <param name="splitting">Tells where sentences end; trained by <see cref="SplitterTrainer"/>.</param>
    /// <param name="classes">Which words are used alike; null for no classes.</param>
    public EnglishAnalyzer(SentenceNetwork network, LinearModel splitting, WordClasses? classes = null)
        : this(network, new SentenceSplitter(splitting), classes ?? WordClasses.None, ParsingMode.Exact)
    {
    }

    private EnglishAnalyzer(SentenceNetwork network, SentenceSplitter splitter, WordClasses classes, ParsingMode mode)
    {
        ArgumentNullException.ThrowIfNull(network);
        (Network, _splitter, _classes, _mode) = (network, splitter, classes, mode);
        _tags = [.. network.Shape.Tags.Select(tag => (TagLabel.Universal(tag), TagLabel.Fine(tag)))];
    }

    /// <summary>The network.</summary>
    public SentenceNetwork Network { get; }

    /// <summary>The same analyzer, with trees chosen in another way.</summary>
    /// <param name="mode">How trees are chosen.</param>
    /// <returns>A new analyzer, which shares the models.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such mode.</exception>
    public EnglishAnalyzer With(ParsingMode mode) =>
        Enum.IsDefined(mode) ? new EnglishAnalyzer(Network, _splitter, _classes, mode) : throw new ArgumentOutOfRangeException(nameof(mode), mode, "There is no such parsing mode.");

    /// <summary>Analyses a text that is one block.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellation">Stops between sentences.</param>
    /// <returns>The sheet; without tokens where the text is blank.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Sheet Analyze(string text, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(text, [new TextSpan(0, text.Length)], cancellation);
    }

    /// <summary>Analyses the blocks of a text.</summary>
    /// <param name="text">The whole text, which every position points into.</param>
    /// <param name="blocks">The stretches to read, in order, never overlapping; a sentence never reaches out of its block.</param>
    /// <param name="cancellation">Stops between sentences.</param>
    /// <returns>The sheet; without tokens where the blocks are blank.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Sheet Analyze(string text, IEnumerable<TextSpan> blocks, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(blocks);
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        var starts = ImmutableArray.CreateBuilder<int>();
        foreach (var block in blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            var first = tokens.Count;
            Tokenizer.Tokenize(text, block, tokens);
            _splitter.Split(text, tokens, first, starts);
        }

        var spans = tokens.ToImmutable();
        var sentences = SentencesOf(spans, starts);
        var shapes = new WordShape[spans.Length];
        for (var token = 0; token < shapes.Length; token++)
        {
            shapes[token] = WordShape.Of(text.Peek(spans[token]));
        }

        var reading = Read(text, spans, sentences, shapes, cancellation);
        var tags = TagsOf(text, spans, reading);
        var trees = new TreeLayer(
            ImmutableCollectionsMarshal.AsImmutableArray(reading.Heads), [.. reading.Relations.Select(relation => Network.Shape.Relations[relation])], ImmutableCollectionsMarshal.AsImmutableArray(reading.Beliefs));
        var forms = WordForms.Of(tags, trees);
        return new Sheet(text, new TokenLayer(spans), sentences, tags, forms, trees, NameFinder.Find(Network, reading.Names, shapes, sentences, tags, trees), ClassesOf(tags));
    }

    private static SentenceLayer SentencesOf(ImmutableArray<TextSpan> tokens, ImmutableArray<int>.Builder starts)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(starts.Count);
        starts.Add(tokens.Length);
        for (var index = 0; index < starts.Count - 1; index++)
        {
            spans.Add(TextSpan.Between(tokens[starts[index]].Start, tokens[starts[index + 1] - 1].End));
        }

        return new SentenceLayer(spans.MoveToImmutable(), starts.ToImmutable());
    }

    private NetworkReading Read(string text, ImmutableArray<TextSpan> tokens, SentenceLayer sentences, WordShape[] shapes, CancellationToken cancellation)
    {
        var reading = new NetworkReading(tokens.Length);
        var reader = new NetworkReader(Network, _mode);
        var pieces = new List<int>();
        var batchStart = 0;
        for (var index = 0; index < sentences.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (first, end) = (sentences.FirstTokens[index], sentences.FirstTokens[index + 1]);
            LongSentence.Cut(text, tokens, first, end, pieces);
            if (end - batchStart >= BatchTokens || index == sentences.Count - 1)
            {
                // A long sentence alone can be more than a batch.
                while (batchStart < end)
                {
                    var count = 1;
                    while (count < pieces.Count && pieces[count] - batchStart <= BatchTokens)
                    {
                        count++;
                    }

                    reader.Read(shapes, CollectionsMarshal.AsSpan(pieces)[..count], batchStart, reading);
                    batchStart = pieces[count - 1];
                    pieces.RemoveRange(0, count);
                }
            }
        }

        LongSentence.Join(sentences, reading.Heads, reading.Relations, Network.Shape.Relations);
        return reading;
    }

    private ClassLayer ClassesOf(TagLayer tags)
    {
        var fine = ImmutableArray.CreateBuilder<ushort>(tags.Lemmas.Length);
        var coarse = ImmutableArray.CreateBuilder<byte>(tags.Lemmas.Length);
        foreach (var lemma in tags.Lemmas)
        {
            var (fineClass, coarseClass) = _classes.Find(Network, lemma);
            fine.Add(fineClass);
            coarse.Add(coarseClass);
        }

        return new ClassLayer(fine.MoveToImmutable(), coarse.MoveToImmutable());
    }

    private TagLayer TagsOf(string text, ImmutableArray<TextSpan> tokens, NetworkReading reading)
    {
        var universal = ImmutableArray.CreateBuilder<UniversalTag>(tokens.Length);
        var fine = ImmutableArray.CreateBuilder<string>(tokens.Length);
        var lemmas = ImmutableArray.CreateBuilder<string>(tokens.Length);
        for (var token = 0; token < tokens.Length; token++)
        {
            var tag = _tags[reading.Tags[token]];
            universal.Add(tag.Universal);
            fine.Add(tag.Fine);
            lemmas.Add(Lemmatizer.Of(text.Peek(tokens[token]), tag.Universal, tag.Fine));
        }

        return new TagLayer(universal.MoveToImmutable(), fine.MoveToImmutable(), lemmas.MoveToImmutable());
    }
}
