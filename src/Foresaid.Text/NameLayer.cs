using System.Collections.Immutable;

namespace Foresaid.Text;

/// <summary>The names in a text.</summary>
/// <param name="Names">The names, in order, never overlapping.</param>
public sealed record NameLayer(ImmutableArray<Name> Names)
{
    /// <summary>The index of the first name that ends after <paramref name="token"/>; the count if there is none.</summary>
    public int FirstAtOrAfter(int token)
    {
        var (low, high) = (0, Names.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Names[middle].EndToken <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The name that a token belongs to; null where it belongs to none.</summary>
    public Name? At(int token) => FirstAtOrAfter(token) is var index && index < Names.Length && Names[index].FirstToken <= token ? Names[index] : null;
}

/// <summary>One name.</summary>
/// <param name="Kind">What bears it.</param>
/// <param name="FirstToken">The index in the sheet of its first token.</param>
/// <param name="EndToken">The index of the first token after it.</param>
/// <param name="Head">The token of the name on which its other tokens depend: in "Bank of Ireland", "Bank".</param>
/// <param name="Title">The tokens of the title, role or origin beside a person's name ("Belarusian analyst" before "Viktor Martynovich"), as first and one past the last; null where there is none.</param>
public readonly record struct Name(NameKind Kind, int FirstToken, int EndToken, int Head, (int First, int End)? Title);

/// <summary>What bears a name.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation: a company, a body, a party.</summary>
    Organisation,

    /// <summary>A place: a country, a city, a river.</summary>
    Place,

    /// <summary>A group by origin: "Belarusian", "the Poles".</summary>
    Group,
}
