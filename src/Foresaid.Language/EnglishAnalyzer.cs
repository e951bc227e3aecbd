using System.Collections.Immutable;
using Foresaid.Language.Parsing;
using Foresaid.Language.Tagging;
using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Language;

/// <summary>From English text to a sheet: tokens, sentences, tags, base forms and trees.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="tagging">The tagger's model, made by <see cref="TaggerTrainer"/>.</param>
/// <param name="parsing">The parser's model, made by <see cref="ParserTrainer"/>.</param>
public sealed class EnglishAnalyzer(LinearModel tagging, LinearModel parsing)
{
    private readonly Tagger _tagger = new(tagging);
    private readonly Parser _parser = new(parsing);

    /// <summary>Analyses the blocks of a text.</summary>
    /// <param name="text">The whole text, which every position points into.</param>
    /// <param name="blocks">The stretches to read, in order, never overlapping; a sentence never reaches out of its block.</param>
    /// <param name="cancellation">Stops between blocks.</param>
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
            SentenceSplitter.Split(text, tokens, first, starts);
        }

        var count = starts.Count;
        starts.Add(tokens.Count);
        var sentences = Enumerable.Range(0, count).Select(index => TextSpan.Between(tokens[starts[index]].Start, tokens[starts[index + 1] - 1].End));
        var layer = new SentenceLayer([.. sentences], starts.ToImmutable());
        var spans = tokens.ToImmutable();
        var tags = Tag(text, spans, layer);
        return new Sheet(text, new TokenLayer(spans), layer, tags, Parse(text, spans, layer, tags));
    }

    private TagLayer Tag(string text, ImmutableArray<TextSpan> tokens, SentenceLayer sentences)
    {
        var universal = ImmutableArray.CreateBuilder<UniversalTag>(tokens.Length);
        var fine = ImmutableArray.CreateBuilder<string>(tokens.Length);
        for (var index = 0; index < sentences.Count; index++)
        {
            var (first, end) = (sentences.FirstTokens[index], sentences.FirstTokens[index + 1]);
            _tagger.Tag(text, tokens.AsSpan()[first..end], universal, fine);
        }

        var lemmas = ImmutableArray.CreateBuilder<string>(tokens.Length);
        for (var index = 0; index < tokens.Length; index++)
        {
            lemmas.Add(Lemmatizer.Of(text.Peek(tokens[index]), universal[index], fine[index]));
        }

        return new TagLayer(universal.MoveToImmutable(), fine.MoveToImmutable(), lemmas.MoveToImmutable());
    }

    private TreeLayer Parse(string text, ImmutableArray<TextSpan> tokens, SentenceLayer sentences, TagLayer tags)
    {
        var (heads, relations) = (new int[tokens.Length], new string[tokens.Length]);
        for (var index = 0; index < sentences.Count; index++)
        {
            var (first, end) = (sentences.FirstTokens[index], sentences.FirstTokens[index + 1]);
            var (words, labels) = (new uint[end - first], new uint[end - first]);
            for (var token = first; token < end; token++)
            {
                words[token - first] = WordShape.Of(text.Peek(tokens[token])).Word;
                labels[token - first] = ParserTags.Of(tags.Universal[token], tags.Fine[token]);
            }

            _parser.Parse(words, labels, heads.AsSpan(first, end - first), relations.AsSpan(first, end - first));
            for (var token = first; token < end; token++)
            {
                heads[token] = heads[token] < 0 ? -1 : heads[token] + first;
            }
        }

        return new TreeLayer([.. heads], [.. relations]);
    }
}
