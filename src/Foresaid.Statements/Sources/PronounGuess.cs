using Foresaid.Learning;

namespace Foresaid.Statements.Sources;

/// <summary>The pronoun that a page uses for one person.</summary>
public enum PersonPronoun
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>"he".</summary>
    He,

    /// <summary>"she".</summary>
    She,
}

/// <summary>Guesses which pronoun a page uses for somebody, from a title, a word for a woman or a man, or a given name.</summary>
/// <remarks>A guess only, from names that were counted; it serves to tell two people of a page apart, and is kept nowhere.</remarks>
public static class PronounGuess
{
    /// <summary>The classes of the model, in this order.</summary>
    public static System.Collections.Immutable.ImmutableArray<string> Labels { get; } = ["he", "she"];

    // Below this difference of scores a given name tells nothing.
    private const float LeastMargin = 2f;

    private static readonly HashSet<string> _he =
    [
        "mr", "sir", "lord", "king", "prince", "father", "brother", "son", "uncle", "nephew", "husband", "grandfather", "man", "boy", "spokesman", "businessman", "congressman",
        "fisherman", "policeman", "fireman", "statesman", "father-in-law", "brother-in-law", "son-in-law", "widower", "monk", "gentleman", "dad", "daddy", "grandpa", "grandad", "granddad", "grandson", "boyfriend", "fiancé", "landlord", "waiter", "stepfather", "stepbrother", "stepson", "godfather", "schoolmaster", "headmaster", "barman",
        "cameraman", "foreman", "ferryman", "milkman", "postman", "salesman", "clergyman", "tradesman", "handyman", "boatman", "doorman", "hubby",
    ];

    private static readonly HashSet<string> _she =
    [
        "mrs", "ms", "miss", "dame", "lady", "queen", "princess", "mother", "sister", "daughter", "aunt", "auntie", "niece", "wife", "grandmother", "woman", "girl", "chairwoman", "spokeswoman",
        "businesswoman", "congresswoman", "actress", "mother-in-law", "sister-in-law", "daughter-in-law", "widow", "nun", "mum", "mom", "grandma", "girlfriend", "midwife", "mummy", "granny", "gran", "nan", "granddaughter", "fiancée", "landlady", "waitress", "stepmother", "stepsister", "stepdaughter", "godmother", "headmistress", "postmistress", "hostess",
        "baroness", "duchess", "missus", "housewife", "seamstress", "schoolmistress", "saleswoman",
    ];

    /// <summary>The pronoun of a person of whom a page says so much.</summary>
    /// <param name="model">Tells given names.</param>
    /// <param name="words">The words that stand for the person: title, role and name, in order.</param>
    public static PersonPronoun Of(LinearModel model, IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string? given = null;
        foreach (var word in words)
        {
            var lower = word.TrimEnd('.').ToLowerInvariant();
            if (_he.Contains(lower))
            {
                return PersonPronoun.He;
            }

            if (_she.Contains(lower))
            {
                return PersonPronoun.She;
            }

            given ??= word.Length > 1 && char.IsUpper(word[0]) && !SourceWords.Titles.Contains(lower) ? lower : null;
        }

        return given is null ? PersonPronoun.Unknown : OfGivenName(model, given);
    }

    /// <summary>Whether a title or a word for a woman or a man tells the pronoun, and no name need be guessed from.</summary>
    /// <param name="words">The words that stand for the person.</param>
    public static bool IsTold(IEnumerable<string> words) =>
        words.Any(word => word.TrimEnd('.').ToLowerInvariant() is var lower && (_he.Contains(lower) || _she.Contains(lower)));

    /// <summary>The features of a given name.</summary>
    /// <param name="name">The name; case does not count.</param>
    public static uint[] FeaturesOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var lower = name.ToLowerInvariant();
        return
        [
            Feature.Of(0, 0),
            Feature.Of(1, Feature.Of(lower)),
            .. Enumerable.Range(1, 4).Where(length => lower.Length > length).Select(length => Feature.Of(1 + length, Feature.Of(lower.AsSpan(lower.Length - length)))),
            .. Enumerable.Range(2, 2).Where(length => lower.Length > length).Select(length => Feature.Of(6 + length, Feature.Of(lower.AsSpan(0, length)))),
        ];
    }

    /// <summary>How sure a given name makes of a pronoun.</summary>
    /// <param name="model">Tells given names.</param>
    /// <param name="name">The name; case does not count.</param>
    /// <returns>0 for not at all, up to 3.</returns>
    public static int SurenessOf(LinearModel model, string name) =>
        Math.Abs(MarginOf(model, name)) switch { <= LeastMargin => 0, <= 2 * LeastMargin => 1, <= 4 * LeastMargin => 2, _ => 3 };

    private static float MarginOf(LinearModel model, string name)
    {
        ArgumentNullException.ThrowIfNull(model);
        Span<float> scores = stackalloc float[2];
        model.Score(FeaturesOf(name), scores);
        return scores[0] - scores[1];
    }

    private static PersonPronoun OfGivenName(LinearModel model, string name)
    {
        var margin = MarginOf(model, name);
        return margin > LeastMargin ? PersonPronoun.He : margin < -LeastMargin ? PersonPronoun.She : PersonPronoun.Unknown;
    }
}
