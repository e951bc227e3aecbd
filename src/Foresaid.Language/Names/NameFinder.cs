using System.Collections.Immutable;
using Foresaid.Language.Networks;
using Foresaid.Language.Words;
using Foresaid.Text;

namespace Foresaid.Language.Names;

/// <summary>Puts names together from the classes that the network gave to tokens, from word lists and trees.</summary>
internal static class NameFinder
{
    private const int LongestTitle = 8;

    /// <summary>Finds the names of a text.</summary>
    /// <param name="network">The network, for the names of its classes and its lists.</param>
    /// <param name="classes">What each token is in a name.</param>
    /// <param name="shapes">The tokens.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="trees">The trees.</param>
    public static NameLayer Find(
        SentenceNetwork network, int[] classes, WordShape[] shapes, SentenceLayer sentences, TagLayer tags, TreeLayer trees)
    {
        var names = ImmutableArray.CreateBuilder<Name>();
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            var (first, end) = (sentences.FirstTokens[sentence], sentences.FirstTokens[sentence + 1]);
            for (var token = first; token < end;)
            {
                var next = token + 1;
                var label = network.Shape.Names[classes[token]];
                while (label != "O" && next < end && network.Shape.Names[classes[next]] is ['I', ..])
                {
                    next++;
                }

                if (next == token + 1 && IsOrigin(network, shapes[token], tags, token))
                {
                    names.Add(new Name(NameKind.Group, token, next, token, null));
                }
                else if (label != "O")
                {
                    var kind = KindOf(label);
                    var head = HeadOf(token, next, trees);
                    names.Add(new Name(kind, token, next, head, kind is NameKind.Person ? TitleOf(token, next, head, first, end, tags, trees) : null));
                }

                token = next;
            }
        }

        return new NameLayer(names.ToImmutable());
    }

    // "Belarusian" is one, whatever the network takes it for.
    private static bool IsOrigin(SentenceNetwork network, WordShape shape, TagLayer tags, int token) =>
        shape.IsCapitalised && tags.Universal[token] is (UniversalTag.Adj or UniversalTag.Propn or UniversalTag.Noun) && network.Lists.ListsOf(shape.Word).HasFlag(NameList.Origin);

    private static NameKind KindOf(string label) => label[2..] switch
    {
        "person" => NameKind.Person,
        "organisation" => NameKind.Organisation,
        _ => NameKind.Place,
    };

    private static int HeadOf(int first, int end, TreeLayer trees)
    {
        for (var token = first; token < end; token++)
        {
            if (trees.Heads[token] < first || trees.Heads[token] >= end)
            {
                return token;
            }
        }

        return first;
    }

    // The nouns and adjectives right before a name that are bound to it, or else the apposition right behind it.
    private static (int First, int End)? TitleOf(int first, int end, int head, int sentence, int sentenceEnd, TagLayer tags, TreeLayer trees)
    {
        var start = first;
        while (start > sentence && first - start < LongestTitle && IsTitleWord(start - 1, tags))
        {
            start--;
        }

        while (start < first && tags.Universal[start] is UniversalTag.Punct or UniversalTag.Part)
        {
            start++;
        }

        if (start < first && tags.Universal[first - 1] is UniversalTag.Noun or UniversalTag.Propn && IsBound(first - 1, start, first, end, head, trees))
        {
            return (start, first);
        }

        for (var token = end; token < Math.Min(sentenceEnd, end + (2 * LongestTitle)); token++)
        {
            if (trees.Heads[token] == head && trees.Relations[token] is "appos" && tags.Universal[token] is UniversalTag.Noun)
            {
                var left = token;
                while (left - 1 > end && IsTitleWord(left - 1, tags) && tags.Universal[left - 1] is not UniversalTag.Punct)
                {
                    left--;
                }

                return (left, token + 1);
            }
        }

        return null;
    }

    private static bool IsTitleWord(int token, TagLayer tags) =>
        tags.Universal[token] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj
        || tags.Fine[token] is "HYPH" or "POS" or "VBN";

    private static bool IsBound(int last, int start, int first, int end, int head, TreeLayer trees) =>
        trees.Heads[last] >= first && trees.Heads[last] < end || trees.Heads[head] >= start && trees.Heads[head] < first;
}
