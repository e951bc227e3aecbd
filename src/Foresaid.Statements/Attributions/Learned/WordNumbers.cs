using Foresaid.Learning;
using Foresaid.Statements.Quotations;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions.Learned;

/// <summary>What features are made of: a number for each property of each token of a sheet.</summary>
/// <remarks>Built once for a sheet; tokens are named by their index.</remarks>
internal sealed class WordNumbers
{
    private static readonly uint _none = Feature.Of("<none>");

    public WordNumbers(Syntax syntax, IEnumerable<Quotation> quotations)
    {
        Syntax = syntax;
        var count = syntax.Count;
        (Words, Lemmas, Fines, Relations) = (new uint[count], new uint[count], new uint[count], new uint[count]);
        (Shapes, Suffixes, Names, Quotes) = (new uint[count], new uint[count], new uint[count], new uint[count]);
        for (var token = 0; token < count; token++)
        {
            var lower = syntax.Lower(token);
            Words[token] = Feature.Of(lower);
            Lemmas[token] = Feature.Of(syntax.Lemma(token).ToLowerInvariant());
            Fines[token] = Feature.Of(syntax.Fine(token));
            Relations[token] = Feature.Of(syntax.Relation(token));
            Suffixes[token] = Feature.Of(lower.AsSpan(Math.Max(0, lower.Length - 3)));
            Shapes[token] = ShapeOf(syntax.Text.Peek(syntax.Span(token)));
        }

        foreach (var name in syntax.Sheet.Names.Names)
        {
            for (var token = name.FirstToken; token < name.EndToken; token++)
            {
                Names[token] = 1 + (uint)name.Kind;
            }
        }

        foreach (var quotation in quotations)
        {
            var (first, end) = syntax.TokensIn(quotation.Span);
            for (var token = first; token < end; token++)
            {
                Quotes[token] = 1;
            }
        }
    }

    /// <summary>The sheet.</summary>
    public Syntax Syntax { get; }

    /// <summary>The words in lower case.</summary>
    public uint[] Words { get; }

    /// <summary>The base forms.</summary>
    public uint[] Lemmas { get; }

    /// <summary>The fine tags.</summary>
    public uint[] Fines { get; }

    /// <summary>The relations to the heads, without subtypes.</summary>
    public uint[] Relations { get; }

    /// <summary>The patterns of capitals, digits and marks.</summary>
    public uint[] Shapes { get; }

    /// <summary>The last three letters.</summary>
    public uint[] Suffixes { get; }

    /// <summary>What kind of name each token stands in; 0 for none.</summary>
    public uint[] Names { get; }

    /// <summary>1 in quotation marks, the marks included; 0 outside.</summary>
    public uint[] Quotes { get; }

    /// <summary>The fine tag of a token's head; a number of its own for the root.</summary>
    public uint HeadFine(int token) => Syntax.Head(token) is >= 0 and var head ? Fines[head] : _none;

    /// <summary>The base form of a token's head; a number of its own for the root.</summary>
    public uint HeadLemma(int token) => Syntax.Head(token) is >= 0 and var head ? Lemmas[head] : _none;

    /// <summary>A distance in classes that grow.</summary>
    public static uint Near(int distance) => distance switch
    {
        < 4 => (uint)distance,
        < 6 => 4,
        < 10 => 6,
        < 16 => 10,
        < 30 => 16,
        _ => 30,
    };

    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        Span<char> shape = stackalloc char[6];
        var length = 0;
        foreach (var unit in word)
        {
            var kind = char.IsUpper(unit) ? 'A' : char.IsLower(unit) ? 'a' : char.IsDigit(unit) ? '0' : unit;
            if (length < shape.Length && (length == 0 || shape[length - 1] != kind))
            {
                shape[length++] = kind;
            }
        }

        return Feature.Of(shape[..length]);
    }
}
