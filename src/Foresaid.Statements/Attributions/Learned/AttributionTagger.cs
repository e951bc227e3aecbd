using System.Collections.Immutable;
using Foresaid.Learning.Sequences;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions.Learned;

/// <summary>What the models find about one cue.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="Source">The tokens that name the source, as runs; empty where none do.</param>
/// <param name="Content">The tokens of the content, as runs; never empty.</param>
/// <param name="Belief">How much the models believe in it, from 0 to 1.</param>
internal sealed record TaggedAttribution(CueSpan Cue, ImmutableArray<TokenRun> Source, ImmutableArray<TokenRun> Content, double Belief);

/// <summary>Finds attributions by trained models: first the cues of each sentence, then the source and the content of each cue.</summary>
/// <remarks>Used by one reading at a time.</remarks>
internal sealed class AttributionTagger
{
    // How far to lean towards finding a cue: best on the development articles among 0, 0.3, 0.4, 0.8 and 1.2.
    private const float CueLean = 0.3f;

    // Beside a quotation, and between commas with its subject alone, a verb nearly always reports.
    private const float FrameLean = 1;

    private const float PlainLean = 2;
    private const float PlainParenthesisLean = 12;

    private const double PlaceBelief = 0.7;

    // A cue stands beside a quotation so many words behind it.
    private const int BesideCue = 4;

    private readonly AttributionModels _models;
    private readonly Syntax _syntax;
    private readonly WordNumbers _words;
    private readonly bool[] _cues;
    private readonly SequenceLattice _lattice = new();
    private readonly FeatureList _features = new();
    private readonly FeatureList _steps = new();

    public AttributionTagger(AttributionModels models, WordNumbers words)
    {
        (_models, _syntax, _words) = (models, words.Syntax, words);
        _cues = new bool[_syntax.Count];
    }

    /// <summary>Whether a token stands in quotation marks, the marks included.</summary>
    public bool IsQuoted(int token) => _words.Quotes[token] != 0;

    /// <summary>The clause of a cue that interrupts or closes its sentence, and what it reports by its place; null where the cue stands otherwise.</summary>
    public (TokenRun Clause, ImmutableArray<TokenRun> Content)? Parenthesis(CueSpan cue)
    {
        var sentence = _syntax.SentenceOf(cue.Head);
        return SpeechFrames.Parenthesis(_words, sentence, cue.Head) is { } clause && _words.Quotes[cue.Head] == 0 && _words.Quotes[clause.First - 2] == 0
            ? (clause, [.. SpeechFrames.Around(_syntax, sentence, clause)])
            : null;
    }

    /// <summary>Finds the attributions of a passage, in the order of their cues.</summary>
    public ImmutableArray<TaggedAttribution> Find(ImmutableArray<PassageBlock> blocks)
    {
        var cues = new List<(CueSpan Cue, int Block)>();
        for (var block = 0; block < blocks.Length; block++)
        {
            foreach (var sentence in _syntax.Sheet.SentencesIn(blocks[block].Span))
            {
                cues.AddRange(CuesOf(sentence).Select(cue => (cue, block)));
            }
        }

        foreach (var (cue, _) in cues)
        {
            _cues.AsSpan(cue.First, cue.Last - cue.First + 1).Fill(true);
        }

        return [.. cues.Select(pair => AtHome(ArgumentsOf(pair.Cue, blocks, pair.Block)) ?? ByPlace(pair.Cue)).OfType<TaggedAttribution>()];
    }

    /// <summary>The cues of a sentence, in order.</summary>
    public List<CueSpan> CuesOf(Sentence sentence)
    {
        var (first, length) = (sentence.FirstToken, sentence.EndToken - sentence.FirstToken);
        _lattice.Begin(length, CueLabels.Names.Length);
        for (var at = 0; at < length; at++)
        {
            CueFeatures.Write(_words, sentence, first + at, _features);
            _models.Cues.Positions.Score(_features.Span, _lattice.Position(at));
            _lattice.Position(at)[CueLabels.Outside] -= LeanOf(sentence, first + at);
            if (at > 0)
            {
                CueFeatures.WriteStep(_words, first + at, _steps);
                _models.Cues.Steps.Score(_steps.Span, _lattice.Step(at));
            }
        }

        var labels = new int[length];
        _lattice.Best(labels);
        var cues = new List<CueSpan>();
        for (var at = 0; at < length; at++)
        {
            if (labels[at] == CueLabels.Begin || labels[at] == CueLabels.Inside && (at == 0 || labels[at - 1] == CueLabels.Outside))
            {
                var last = at;
                while (last + 1 < length && labels[last + 1] == CueLabels.Inside)
                {
                    last++;
                }

                if (cues.Count == 0)
                {
                    _lattice.Sum();
                }

                cues.Add(CueSpan.Of(_syntax, first + at, first + last, 1 - _lattice.Belief(at, CueLabels.Outside)));
            }
        }

        return cues;
    }

    private TaggedAttribution? ArgumentsOf(CueSpan cue, ImmutableArray<PassageBlock> blocks, int block)
    {
        var (start, end) = ArgumentWindow.Of(_words, cue, blocks, block);
        var arguments = new ArgumentFeatures(_words, cue, start, end, _cues);
        var length = end - start;
        _lattice.Begin(length, ArgumentLabels.Names.Length);
        for (var at = 0; at < length; at++)
        {
            arguments.Write(start + at, _features);
            _models.Arguments.Positions.Score(_features.Span, _lattice.Position(at));
            if (at > 0)
            {
                arguments.WriteStep(start + at, _steps);
                _models.Arguments.Steps.Score(_steps.Span, _lattice.Step(at));
            }
        }

        var labels = new int[length];
        _lattice.Best(labels);
        var content = RunsOf(labels, ArgumentLabels.Content, start);
        if (content.IsEmpty)
        {
            return null;
        }

        _lattice.Sum();
        var (belief, count) = (0d, 0);
        for (var at = 0; at < length; at++)
        {
            if (labels[at] == ArgumentLabels.Content)
            {
                (belief, count) = (belief + _lattice.Belief(at, ArgumentLabels.Content), count + 1);
            }
        }

        return new TaggedAttribution(cue, RunsOf(labels, ArgumentLabels.Source, start), content, cue.Belief * belief / count);
    }

    // "She said on Monday that it would close. “We looked hard,” said he.": the clause of her own sentence is hers, and what another cue stands beside is not.
    private TaggedAttribution? AtHome(TaggedAttribution? tagged)
    {
        if (tagged is null || _words.Quotes[tagged.Cue.Head] != 0 || SpeechFrames.ClauseOfThat(_syntax, _syntax.SentenceOf(tagged.Cue.Head), tagged.Cue.Head) is not { } clause)
        {
            return tagged;
        }

        var end = _syntax.SentenceOf(tagged.Cue.Head).EndToken;
        var content = tagged.Content.Where(run => run.First < end || !Enumerable.Range(end, Math.Min(_syntax.Count, run.Last + BesideCue) - end).Any(token => _cues[token])).ToImmutableArray();
        return tagged with { Content = content.Any(run => run.First < end) ? content : [clause, .. content] };
    }

    private float LeanOf(Sentence sentence, int token)
    {
        var isAside = SpeechFrames.Parenthesis(_words, sentence, token) is not null;
        var ofFrame = isAside || SpeechFrames.IsBesideQuotation(_words, sentence, token) ? FrameLean : 0;
        return CueLean + ofFrame + (!SpeechFrames.IsPlain(_syntax, sentence, token, isAside) ? 0 : isAside ? PlainParenthesisLean : PlainLean);
    }

    // Where the model finds nothing that a plain cue reports, its place tells: what stands around a parenthesis, or the clause of the verb.
    private TaggedAttribution? ByPlace(CueSpan cue)
    {
        var sentence = _syntax.SentenceOf(cue.Head);
        var aside = SpeechFrames.Parenthesis(_words, sentence, cue.Head);
        if (!SpeechFrames.IsPlain(_syntax, sentence, cue.Head, aside is not null))
        {
            return null;
        }

        // "The odds are “one in nine”, she thinks": of what stands around a parenthesis the end may be quoted, but not the beginning.
        if (aside is { } run && _words.Quotes[cue.Head] == 0 && _words.Quotes[sentence.FirstToken] == 0 && SpeechFrames.Around(_syntax, sentence, run).ToImmutableArray() is { IsEmpty: false } content)
        {
            return new TaggedAttribution(cue, [], content, cue.Belief * PlaceBelief);
        }

        if (_syntax.Child(cue.Head, "ccomp") is var clause && clause > cue.Last)
        {
            return new TaggedAttribution(cue, [], [new TokenRun(Math.Max(cue.Last + 1, _syntax.First(clause)), _syntax.Last(clause))], cue.Belief * PlaceBelief);
        }

        return SpeechFrames.ClauseOfThat(_syntax, sentence, cue.Head) is { } reported ? new TaggedAttribution(cue, [], [reported], cue.Belief * PlaceBelief) : null;
    }

    private static ImmutableArray<TokenRun> RunsOf(ReadOnlySpan<int> labels, int label, int start)
    {
        var runs = ImmutableArray.CreateBuilder<TokenRun>();
        for (var at = 0; at < labels.Length; at++)
        {
            if (labels[at] == label)
            {
                var last = at;
                while (last + 1 < labels.Length && labels[last + 1] == label)
                {
                    last++;
                }

                runs.Add(new TokenRun(start + at, start + last));
                at = last;
            }
        }

        return runs.ToImmutable();
    }
}
