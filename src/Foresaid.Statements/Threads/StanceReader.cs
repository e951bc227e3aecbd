using System.Collections.Immutable;
using System.Globalization;
using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Statements.Threads;

/// <summary>Reads how each statement in a reply stands to the comment that the reply answers.</summary>
/// <remarks>Asks a trained model about the reply, its parent, and the sentence of the statement. Used by one reading at a time.</remarks>
internal sealed class StanceReader
{
    private readonly LinearModel _model;
    private readonly Syntax _syntax;
    private readonly Dictionary<string, string> _parents;
    private readonly Dictionary<string, OwnWords> _words = [];
    private readonly Dictionary<string, ImmutableArray<byte>> _classes = [];
    private readonly Dictionary<(string Comment, int Start, int End), (Stance Stance, Evidence Why)> _read = [];

    public StanceReader(LinearModel model, Syntax syntax, ImmutableArray<Passage> passages)
    {
        (_model, _syntax) = (model, syntax);
        foreach (var passage in passages)
        {
            if (passage.Comment is not null)
            {
                _words[passage.Comment] = OwnWords.Of(syntax.Text, passage.Blocks);
                _classes[passage.Comment] = [.. passage.Blocks.SelectMany(ClassesOf)];
            }
        }

        _parents = passages.Where(passage => passage.Comment is not null && passage.Parent is not null).ToDictionary(passage => passage.Comment!, passage => passage.Parent!);
    }

    /// <summary>The statement with its stance; as it is where it stands in no reply.</summary>
    public Statement Read(Statement statement)
    {
        if (statement.Comment is not { } comment || !_parents.TryGetValue(comment, out var parent))
        {
            return statement;
        }

        var (first, last) = (SentenceAt(statement.Content[0].Start), SentenceAt(statement.Content[^1].End - 1));
        var key = (comment, first.Start, last.End);
        if (!_read.TryGetValue(key, out var read))
        {
            read = _read[key] = Ask(_words[comment], _classes[comment], _words.GetValueOrDefault(parent)?.Text ?? "", TextSpan.Between(first.Start, Math.Max(first.Start, last.End)));
        }

        return statement with { Stance = read.Stance, Why = statement.Why.Add(read.Why) };
    }

    // Of the words that do not repeat the parent's.
    private IEnumerable<byte> ClassesOf(PassageBlock block)
    {
        var (first, end) = _syntax.TokensIn(block.Span);
        return Enumerable.Range(first, end - first)
            .Where(token => !block.Skipped.Any(skipped => skipped.Contains(_syntax.Span(token).Start)))
            .Select(token => _syntax.Sheet.Classes.Coarse[token]);
    }

    private TextSpan SentenceAt(int position) => _syntax.SentenceOf(Math.Min(_syntax.TokenAt(position), _syntax.Count - 1)).Span;

    private (Stance, Evidence) Ask(OwnWords reply, ImmutableArray<byte> classes, string parent, TextSpan sentence)
    {
        var start = reply.At(sentence.Start);
        var end = Math.Max(start, reply.At(sentence.End));
        var shares = _model.Probabilities(StanceFeatures.Of(reply.Text, parent, (start, end), classes, isForum: false));
        var best = LinearModel.IndexOfHighest(shares);
        var rule = string.Create(CultureInfo.InvariantCulture, $"trained model, {shares[best]:0.00} sure; turn of phrase: {StanceCues.Of(reply.Text[..end])}");
        return ((Stance)best, new Evidence("stance", rule, sentence));
    }
}
