using System.Collections.Frozen;
using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Statements.Attributions;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Text;

namespace Foresaid.Statements.Sources;

/// <summary>The sources of a page, made known one mention after the other.</summary>
/// <remarks>
/// A surname goes to the full name it ends; a pronoun to the last person who spoke or was named; "the minister" to the last
/// source with that role; what fits nobody becomes a source of its own. Used by one reading at a time.
/// </remarks>
internal sealed class SourceBook
{
    private const int MostAnswered = 3;
    private const int MostWordsBack = 400;
    private const int MostSentencesBack = 10;
    private const int MostCandidates = 60;
    private const double Staleness = 1.1;

    // Who spoke stands before who acted, and a name that sounds like the other sex behind either; tuned on pages of our own and on GUM's development texts (2026-11-27).
    private const double HeardStanding = 3.6;
    private const double LastBonus = 0.3;
    private const double SubjectStanding = 3;
    private const double FollowedStanding = 3;
    private const double QuotedStep = 0.5;
    private const double IntroducedBonus = 0.7;
    private const double Misfit = 1.5;
    private const double Miscalled = 3;

    // Whoever ranks so high is not outranked by anybody further back.
    private const double GoodRank = 2;

    private const string FirstPerson = "first person";
    private const int LongestRole = 5;
    private const int LongestTakenUp = 3;
    private const int LongestTold = 12;

    // Of whoever is not to be named.
    private static readonly FrozenSet<string> _anonymity = FrozenSet.Create("authorised", "authorized", "anonymity", "anonymous", "anonymously", "unnamed", "identified", "named");

    // What begins an aside about somebody that names nobody.
    private static readonly FrozenSet<string> _asides = FrozenSet.Create("who", "whose", "which", "on", "in", "at", "like", "for", "until", "now", "once", "then", "by");

    // What somebody calls their own without saying whose.
    private static readonly FrozenSet<string> _kin = FrozenSet.Create("Dad", "Daddy", "Mum", "Mummy", "Mom", "Mam", "Grandad", "Granddad", "Grandpa", "Grandma", "Granny", "Gran", "Nan");

    private readonly Syntax _syntax;
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<string, int> _narrators = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PersonName> _names;
    private readonly ILookup<string, PersonName> _namesByLastWord;
    private readonly Dictionary<string, List<int>> _byLastWord = [];
    private readonly List<int> _spoken = [];
    private readonly ImmutableArray<PersonMention> _mentions;
    private readonly Coreference _coreference;
    private readonly Dictionary<Referent, int> _entryOf = [];
    private readonly ImmutableArray<BodyName> _bodies;
    private readonly LinearModel _givenNames;
    private readonly List<(TextSpan Span, int Entry)> _heard = [];
    private readonly Func<int, bool> _isQuoted;
    private readonly int[] _pronouns;
    private readonly Dictionary<int, Candidate?> _meant = [];
    private readonly HashSet<int> _introduced;
    private readonly double[] _narrated;
    private int _followed;
    private int _narrator = -1;
    private int _unspecified = -1;
    private int _start;

    // The comments, by where they start and by their ids.
    private readonly Dictionary<int, Passage> _comments;
    private readonly Dictionary<string, Passage> _commentsById;

    /// <summary>Begins a book for a page.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passages">The passages.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <param name="givenNames">Tells given names.</param>
    /// <param name="choose">Tells whom a description or a pronoun means.</param>
    public SourceBook(Syntax syntax, ImmutableArray<Passage> passages, Func<int, bool> isQuoted, LinearModel givenNames, Func<Anaphor, IReadOnlyList<Coreference.Candidate>, int> choose)
    {
        (_syntax, _givenNames, _isQuoted) = (syntax, givenNames, isQuoted);
        _pronouns = [.. Enumerable.Range(0, syntax.Count).Where(token => syntax.Lower(token) is "he" or "she" && syntax.Relation(token) is "nsubj")];
        _narrated = new double[syntax.Sheet.Sentences.Count];
        for (var sentence = 1; sentence < _narrated.Length; sentence++)
        {
            _narrated[sentence] = _narrated[sentence - 1] + (isQuoted(new Sentence(syntax.Sheet, sentence).FirstToken) ? QuotedStep : 1);
        }

        _comments = passages.Where(passage => passage.Comment is not null && !passage.Blocks.IsEmpty).DistinctBy(passage => passage.Blocks[0].Span.Start).ToDictionary(passage => passage.Blocks[0].Span.Start);
        _commentsById = _comments.Values.DistinctBy(passage => passage.Comment).ToDictionary(passage => passage.Comment!);
        _names = PersonNames.Find(syntax);
        _namesByLastWord = _names.ToLookup(name => LastWord(name.Name));
        _mentions = PersonMentions.Find(syntax, _names, isQuoted, givenNames);
        _introduced = [.. Enumerable.Range(0, _mentions.Length).Where(mention => _mentions[mention] is { Name: { } name, IsQuoted: false } && name.Contains(' ', StringComparison.Ordinal)).DistinctBy(mention => _mentions[mention].Name)];
        _bodies = BodyNames.Find(syntax, _names);
        _coreference = new Coreference(syntax, passages, _mentions, _bodies, RoleOf, WholeName, name => PronounGuess.SurenessOf(givenNames, name), isQuoted, choose);
    }

    /// <summary>Begins a passage: no pronoun in it means somebody who was only named before it.</summary>
    /// <param name="start">Where it starts.</param>
    public void Begin(int start)
    {
        _start = start;
        _heard.Clear();
    }

    /// <summary>The source that a narrator is: the same for the same kind and name.</summary>
    public int Narrator(Narrator narrator)
    {
        var key = $"{narrator.Kind}/{narrator.Name}";
        if (!_narrators.TryGetValue(key, out var entry))
        {
            var name = narrator.Name ?? (narrator.Kind == SourceKind.Author ? "article author" : "unnamed commenter");
            entry = Add(name, null, narrator.Kind);
            _narrators.Add(key, entry);
        }

        return entry;
    }

    /// <summary>The source that stands for a name the page states for a whole block.</summary>
    public int Named(string name) => FindOrAdd(name, null, SourceKind.Person);

    /// <summary>The source that stands for whoever the page does not name: "it is feared".</summary>
    public int Unspecified() => _unspecified >= 0 ? _unspecified : _unspecified = Add("unspecified", null, SourceKind.Unnamed);

    /// <summary>Whether a source stands for whoever the page does not name.</summary>
    public bool IsUnspecified(int entry) => entry == _unspecified;

    /// <summary>The first person named in a stretch of text, a subject before others, the narrator left out; null where nobody is.</summary>
    /// <remarks>Names that the page's names layer takes for a person's go before others, where there are any.</remarks>
    public int? FirstPersonNamed(int from, int to, string? narrator)
    {
        var named = _names.Where(name => name.Span.Start >= from && name.Span.End <= to && name.Name != narrator).ToList();
        var sure = named.Where(IsPerson).ToList();
        named = sure.Count > 0 ? sure : named;
        return (named.FirstOrDefault(name => name.IsSubject) ?? named.FirstOrDefault()) is { } person
            ? Remembered(FindOrAdd(person.Name, person.Role, SourceKind.Person), person.Span)
            : null;
    }

    private bool IsPerson(PersonName name)
    {
        var (first, end) = _syntax.TokensIn(name.Span);
        var names = _syntax.Sheet.Names;
        var index = names.FirstAtOrAfter(first);
        return index < names.Names.Length && names.Names[index] is { Kind: NameKind.Person } known && known.FirstToken < end;
    }

    /// <summary>The source a phrase means.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="narrator">The source whose words hold the phrase: "I" means it.</param>
    /// <param name="lastSpeaker">The source that spoke last before the phrase; -1 where nobody did.</param>
    /// <param name="within">The source that reports what the phrase's own words are a part of; -1 where none does. No description means it.</param>
    /// <returns>The number of the source, and the rule that chose it.</returns>
    public (int Entry, string Rule) Resolve(SourcePhrase phrase, int narrator, int lastSpeaker, int within = -1)
    {
        // Whom a clause hangs on is sought without a narrator: the one around it stays.
        _narrator = narrator >= 0 ? narrator : _narrator;
        var (entry, rule) = Meant(phrase, narrator, lastSpeaker, within);
        if (rule is not FirstPerson)
        {
            // "A broker in Riga said": whoever "he" means behind it is this one.
            if (_coreference.IsFirst(phrase.Head) && _coreference.At(phrase.Head) is { Name: null } first)
            {
                _ = _entryOf.TryAdd(first, entry);
            }

            Remembered(entry, _syntax.Span(phrase.First, phrase.Last));
            _entries[entry].CalledBy = _syntax.Lower(phrase.Head) switch { "he" => PersonPronoun.He, "she" => PersonPronoun.She, _ => _entries[entry].CalledBy };
        }

        return (entry, rule);
    }

    private (int Entry, string Rule) Meant(SourcePhrase phrase, int narrator, int lastSpeaker, int within)
    {
        // "The diplomat himself": the diplomat.
        if (phrase.Last > phrase.Head && _syntax.Lower(phrase.Last) is "himself" or "herself" or "itself" or "themselves")
        {
            phrase = phrase with { Last = phrase.Last - 1 };
        }

        // "According to him premiums will double": he, and no premium.
        if (phrase.Last > phrase.First && phrase.Head > phrase.First && _syntax.Lower(phrase.First) is "him" or "them")
        {
            phrase = new SourcePhrase(phrase.First, phrase.First, phrase.First);
        }

        phrase = Owned(phrase);

        var word = _syntax.Lower(phrase.Head);
        if (SourceWords.FirstPerson.Contains(word) || IsNarratorsOwn(phrase) || word is "me" or "us" or "myself" or "mine" or "my" && phrase.First == phrase.Last)
        {
            return (narrator, FirstPerson);
        }

        var isOnePerson = SourceWords.OnePerson.Contains(word) || word is "him" or "his" or "her" && phrase.First == phrase.Last;
        if (isOnePerson && _coreference.At(phrase.Head) is { } person && EntryOf(person) is var meant && meant != narrator)
        {
            return (meant, "pronoun to the last person");
        }

        if (isOnePerson)
        {
            return (PersonBefore(phrase.First, lastSpeaker, word is "he" or "him" or "his" ? PersonPronoun.He : PersonPronoun.She), "pronoun to the last person");
        }

        // "The bank told her that it foresees": the bank.
        if (word is "it" && within >= 0 && within != narrator && _entries[within].Kind is SourceKind.Organisation or SourceKind.Government)
        {
            return (within, "pronoun to the last body");
        }

        if (word is "it" && phrase.First == phrase.Last && BodySubject(phrase.Head, narrator, lastSpeaker) is { } acting && acting != narrator)
        {
            return (acting, "pronoun to the last body");
        }

        if (word is "it" && _coreference.At(phrase.Head) is { } spoken && EntryOf(spoken) is var bodily && bodily != narrator)
        {
            return (bodily, "pronoun to the last body");
        }

        if (word is "it" or "its" && phrase.First == phrase.Last)
        {
            return (Subject(phrase.First, false, narrator, lastSpeaker) ?? LastBody(lastSpeaker, _syntax.Span(phrase.First).Start), "pronoun to the last body");
        }

        if (word is "they" or "both" or "them" || word is "their" && phrase.First == phrase.Last)
        {
            return ((word is "they" or "their" ? Subject(phrase.First, true, narrator, lastSpeaker) : null) ?? LastGroup(lastSpeaker, _syntax.Span(phrase.First).Start), "pronoun to the last group");
        }

        // "Who looks forward, she says": whom the clause hangs on.
        if (word is "most" or "some" or "many" or "all" or "both" or "half" or "one" && phrase.Last - phrase.First <= 3 && _syntax.Lower(phrase.Last) is "whom" or "which")
        {
            phrase = phrase with { First = phrase.Last, Head = phrase.Last };
        }

        if (_syntax.Lower(phrase.Head) is "who" or "which" or "whom" && OfRelative(phrase, lastSpeaker) is { } antecedent)
        {
            return (antecedent, "what the clause hangs on");
        }

        // "The Dane": whoever comes from there.
        if (phrase.Head - phrase.First == 1 && _syntax.Lower(phrase.First) is "the" && Demonyms.IsOne(_syntax, phrase.Head) && !_coreference.IsFirst(phrase.Head) && _coreference.At(phrase.Head) is { } countryman && EntryOf(countryman) is var native && native != narrator && native != within)
        {
            return (native, "description of somebody named");
        }

        // "Dad never said so": the commenter's.
        if (phrase.First == phrase.Last && OfKin(_syntax.Word(phrase.Head)) is { } relative)
        {
            return (relative, "description");
        }

        // "The Minister said": some papers write an office with a capital.
        var isOffice = PersonNames.IsOffice(_syntax, phrase);
        if (!isOffice && NameIn(phrase) is { } name)
        {
            return (OfName(phrase, name), "name");
        }

        if (PersonNames.InApposition(_syntax, phrase) is { } behind)
        {
            return (OfName(phrase, behind), "name in apposition");
        }

        // "Ann Lee, until lately an economist at the bank,": the name that the description explains.
        if (_syntax.Relation(phrase.Head) is "appos" && _syntax.Head(phrase.Head) is >= 0 and var explained && explained < phrase.First && _syntax.Tag(explained) is UniversalTag.Propn && SourcePhraseFinder.OfNoun(_syntax, explained) is { } bearer && bearer.Last < phrase.First && NameIn(bearer) is { } borne)
        {
            return (OfName(bearer, borne), "name");
        }

        // "The planner": whom it means, if it means somebody mentioned before.
        if ((!_coreference.IsFirst(phrase.Head) || _coreference.At(phrase.Head) is { Name: not null }) && (isOffice || _syntax.Tag(phrase.Head) is not UniversalTag.Propn || _syntax.Sheet.Names.At(phrase.Head) is { Kind: NameKind.Group } && phrase.First < phrase.Head) && _coreference.At(phrase.Head) is { } earlier && EntryOf(earlier) is var same && same != narrator && same != within)
        {
            return (same, earlier.Name is null ? "description" : "description of somebody named");
        }

        var bare = Bare(phrase);
        var (role, head) = (_syntax.Text.Read(_syntax.Span(phrase.First, bare.Last)), _syntax.Lemma(phrase.Head));
        var isNew = _coreference.IsFirst(phrase.Head);
        if (!isNew && IsDefinite(phrase) && KnownWithRole(phrase, head, IsFormer(role)) is { } known && known != narrator && known != within)
        {
            return (known, "role of a known source");
        }

        // "its authors", "the authors": what they say, their study says.
        if (head is "author" && (Owner(phrase, lastSpeaker) ?? Subject(phrase.First, false, narrator, lastSpeaker)) is { } written)
        {
            return (_entries[written].Name is var title && title.Split(' ').Any(SourceWords.Documents.Contains) ? OfDescription("authors of " + title, head, phrase) : written, "authors of the last document");
        }

        if (!isNew && IsDefinite(phrase) && NamedWithRole(head, phrase.First, IsFormer(role)) is { } named && named != narrator && named != within)
        {
            return (named, "role of a person named");
        }

        // "Their note says": they do, whose note it is.
        if (_syntax.Lower(phrase.First) is "his" or "her" && SourceWords.Documents.Contains(head) && phrase.Head - phrase.First < LongestTakenUp && _coreference.At(phrase.First) is { } penned && EntryOf(penned) is var pen && pen != narrator && pen != within)
        {
            return (pen, "whose document it is");
        }

        // "None of them thinks so": all of those.
        if (lastSpeaker >= 0 && _entries[lastSpeaker].Kind is SourceKind.Group && word is "none" or "all" or "both" or "neither" or "each" or "many" && _syntax.Child(phrase.Head, "nmod") is >= 0 and var those && _syntax.Lower(those) is "them")
        {
            return (lastSpeaker, "pronoun to the last group");
        }

        if (OneOf(phrase, lastSpeaker) is { } singled)
        {
            return (OfDescription(singled, head, phrase), "one of those spoken of");
        }

        if (OfPossessive(phrase, role, lastSpeaker) is { } described)
        {
            return (OfDescription(described, head, phrase), "description");
        }

        if (IsTakenUp(phrase, head) && SourceWords.Companies.Contains(head) && BodyNamed(phrase, head, lastSpeaker) is { } body && body != within)
        {
            return (body, "kind of the last body");
        }

        if (!isNew && IsDefinite(phrase) && SourceWords.People.Contains(head) && !IsPlural(phrase.Head) && lastSpeaker < 0 && OnlyPersonBefore(phrase.First) is { } only)
        {
            return (only, "role of the only person named");
        }

        return (OfDescription(OfNarrator(bare) ?? Told(bare, WithoutPossessive(role)), head, phrase), "description");
    }

    // "Dad never said so": the commenter's.
    private int? OfKin(string name)
    {
        if (!_kin.Contains(name) || _narrator < 0 || _entries[_narrator] is not { Kind: SourceKind.Commenter } commenter)
        {
            return null;
        }

        var description = $"{commenter.Name}’s {name.ToLowerInvariant()}";
        if (FindName(description) is >= 0 and var known)
        {
            return known;
        }

        var entry = Add(description, null, SourceKind.Person);
        _entries[entry].RoleHead = name.ToLowerInvariant();
        return entry;
    }

    // "My uncle at the ministry": whose uncle he is, once he stands beside those of others.
    private string? OfNarrator(SourcePhrase phrase) =>
        _syntax.Lower(phrase.First) is "my" && phrase.Head > phrase.First && _narrator >= 0 && _entries[_narrator] is { Kind: SourceKind.Commenter or SourceKind.Person } or { Kind: SourceKind.Author, Name: not "article author" } && SourceWords.People.Contains(_syntax.Lemma(phrase.Head))
            ? $"{_entries[_narrator].Name}’s {_syntax.Text.Read(_syntax.Span(phrase.First + 1, Enumerable.Range(phrase.Head, phrase.Last - phrase.Head + 1).TakeWhile(token => _syntax.Word(token) is not ",").Last()))}" : null;

    // "The association, which polled its members,", "Lee's": without what is told of a body, or of why nobody is named, without marks and a possessive ending.
    private SourcePhrase Bare(SourcePhrase phrase)
    {
        var clause = Enumerable.Range(phrase.Head, Math.Max(0, phrase.Last - phrase.Head)).FirstOrDefault(
            token => token > phrase.Head && _syntax.Word(token) is "," && (_syntax.Lower(token + 1) is "which" or "seen" or "reviewed" || _syntax.Lower(token + 1) is "who" && Enumerable.Range(token + 2, Math.Max(0, phrase.Last - token - 1)).Any(word => _anonymity.Contains(_syntax.Lower(word)))), -1);
        var last = clause > 0 ? clause - 1 : phrase.Last;
        while (last > phrase.Head && _syntax.Tag(last) is UniversalTag.Punct && _syntax.Word(last) is "," or ":" or ";" or "–" or "—")
        {
            last--;
        }

        return phrase with { Last = last };
    }

    // "The council's department": whose it is was taken for who speaks.
    private SourcePhrase Owned(SourcePhrase phrase)
    {
        var mark = _syntax.Fine(phrase.Last) is "POS" ? phrase.Last : phrase.Last + 1 < _syntax.Count && _syntax.Fine(phrase.Last + 1) is "POS" ? phrase.Last + 1 : -1;
        if (mark <= 0 || _syntax.FullRelation(phrase.Head) is not "nmod:poss")
        {
            return phrase;
        }

        var owned = -1;
        for (var token = mark + 1; token < Math.Min(_syntax.Count, mark + LongestRole) && _syntax.Tag(token) is UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn; token++)
        {
            var noun = _syntax.Lemma(token);
            owned = _syntax.Tag(token) is UniversalTag.Noun && (SourceWords.People.Contains(noun) || SourceWords.Bodies.Contains(noun) && !SourceWords.Documents.Contains(noun)) ? token : owned;
        }

        return owned > mark ? phrase with { Head = owned, Last = owned } : phrase;
    }

    // "A minister who has talked to both sides": what tells this one from others is a part of the description.
    private string Told(SourcePhrase phrase, string description)
    {
        if (_syntax.Lower(phrase.First) is not ("a" or "an" or "one" or "two" or "three" or "some" or "several" or "another" or "the" or "my" or "our") || !SourceWords.People.Contains(_syntax.Lemma(phrase.Head)) || phrase.Last != phrase.Head)
        {
            return description;
        }

        var last = phrase.Last;
        foreach (var child in _syntax.Children(phrase.Head))
        {
            if (child > last && _syntax.First(child) == phrase.Last + 1 && _syntax.Relation(child) is "acl" && _syntax.Lower(phrase.Last + 1) is "who" or "familiar" or "close")
            {
                last = _syntax.Last(child);
            }
        }

        // As far as the next mark.
        var end = phrase.Last;
        while (end < last && end - phrase.Last < LongestTold && _syntax.Tag(end + 1) is not UniversalTag.Punct && !(_syntax.Lower(end + 1) is "and" && end > phrase.Last + 2))
        {
            end++;
        }

        return end > phrase.Last + 1 ? _syntax.Text.Read(_syntax.Span(phrase.First, end)) : description;
    }

    /// <summary>The sources, in order, with their mentions.</summary>
    public ImmutableArray<Source> Sources() =>
        [.. _entries.Select((entry, index) => new Source(IdOf(index), entry.Name, entry.Role, entry.Kind, [.. entry.Mentions.Order().Distinct()]))];

    /// <summary>The id of a source.</summary>
    public static string IdOf(int entry) => $"p{entry}";

    /// <summary>The name of a source.</summary>
    public string NameOf(int entry) => _entries[entry].Name;

    private static bool IsSameName(string shorter, string longer) =>
        longer.Equals(shorter, StringComparison.OrdinalIgnoreCase) || longer.EndsWith(" " + shorter, StringComparison.OrdinalIgnoreCase);

    private int Add(string name, string? role, SourceKind kind)
    {
        List<string> words = [.. (role ?? "").Split(' '), .. name.Split(' ')];
        var pronoun = kind is SourceKind.Person or SourceKind.Unnamed ? PronounGuess.Of(_givenNames, words) : PersonPronoun.Unknown;
        _entries.Add(new Entry { Name = name, Role = role, Kind = kind, Pronoun = pronoun, IsTold = PronounGuess.IsTold(words) });
        if (!_byLastWord.TryGetValue(LastWord(name), out var same))
        {
            _byLastWord.Add(LastWord(name), same = []);
        }

        same.Add(_entries.Count - 1);
        if (kind is not (SourceKind.Author or SourceKind.Commenter))
        {
            _spoken.Add(_entries.Count - 1);
        }

        return _entries.Count - 1;
    }

    private int Remembered(int entry, TextSpan mention)
    {
        if (!_entries[entry].Mentions.Contains(mention))
        {
            _entries[entry].Mentions.Add(mention);
        }

        _entries[entry].LastMention = mention.Start;
        _heard.Add((mention, entry));
        return entry;
    }

    // Names that mean the same end in the same word.
    private int FindName(string name)
    {
        if (_byLastWord.TryGetValue(LastWord(name), out var candidates))
        {
            for (var at = candidates.Count - 1; at >= 0; at--)
            {
                var known = _entries[candidates[at]];
                if (known.Kind is not SourceKind.Unnamed and not SourceKind.Group && (IsSameName(name, known.Name) || IsSameName(known.Name, name) && known.Name.Contains(' ', StringComparison.Ordinal) == name.Contains(' ', StringComparison.Ordinal)))
                {
                    return candidates[at];
                }
            }
        }

        return -1;
    }

    private int FindOrAdd(string name, string? role, SourceKind kind) => FindName(name) is >= 0 and var known ? known : Add(name, role, kind);

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    private int OfName(SourcePhrase phrase, TextSpan nameSpan)
    {
        var name = WithoutPossessive(_syntax.Text.Read(nameSpan));
        var isCapital = SourceWords.Capitals.Contains(name);
        if (!isCapital && !name.Contains(' ', StringComparison.Ordinal) && _namesByLastWord[LastWord(name)].LastOrDefault(known => known.Name.Contains(' ', StringComparison.Ordinal)) is { } full)
        {
            name = full.Name;
        }

        var role = RoleAround(phrase, nameSpan);
        if (FindName(name) is >= 0 and var known)
        {
            _entries[known].Role ??= _entries[known].Kind is SourceKind.Person ? role : null;
            return known;
        }

        return Add(name, role ?? _namesByLastWord[LastWord(name)].FirstOrDefault(person => person.Name == name)?.Role, KindOf(name, phrase, role));
    }

    private SourceKind KindOf(string name, SourcePhrase phrase, string? role)
    {
        var words = name.Split(' ');
        if (words.Any(SourceWords.Governments.Contains) || SourceWords.Capitals.Contains(name))
        {
            return SourceKind.Government;
        }

        if (words.Contains("&") || words.Any(SourceWords.Bodies.Contains) || words.Length == 1 && name.Length > 1 && name.All(char.IsUpper))
        {
            return SourceKind.Organisation;
        }

        // "Their umbrella body, Velden Clubs,".
        if (_syntax.Tag(phrase.Head) is UniversalTag.Noun && !SourceWords.People.Contains(_syntax.Lemma(phrase.Head)) && (SourceWords.Bodies.Contains(_syntax.Lemma(phrase.Head)) || SourceWords.Companies.Contains(_syntax.Lemma(phrase.Head))))
        {
            return SourceKind.Organisation;
        }

        if (IsPlural(phrase.Head) && _syntax.Fine(phrase.Head) is "NNPS")
        {
            return SourceKind.Group;
        }

        var hasArticle = _syntax.Lower(phrase.First) is "the" && role is null;
        return hasArticle ? SourceKind.Organisation : SourceKind.Person;
    }

    private int OfDescription(string description, string head, SourcePhrase phrase)
    {
        var words = description.Split(' ');
        var kind = IsPlural(phrase.Head) || _syntax.Tag(phrase.Head) is UniversalTag.Num || head is "many" or "some" or "most" or "several" or "others" or "few"
            ? SourceKind.Group
            : SourceWords.Governments.Contains(head) ? SourceKind.Government
            : SourceWords.Bodies.Contains(head) ? SourceKind.Organisation
            : SourceKind.Unnamed;
        if (words is ["the" or "The", ..] && _byLastWord.GetValueOrDefault(LastWord(description))?.FirstOrDefault(index => _entries[index].Name.Equals(description, StringComparison.OrdinalIgnoreCase), -1) is >= 0 and var same)
        {
            return same;
        }

        var entry = Add(Described(description), null, kind);
        _entries[entry].RoleHead = head;
        return entry;
    }

    private static string Described(string whole)
    {
        // "The report, according to two people,".
        var description = whole.IndexOf(", according to", StringComparison.Ordinal) is > 0 and var aside ? whole[..aside] : whole;
        return description.Length > 1 && char.IsUpper(description[0]) && description.Split(' ')[0] is "The" or "A" or "An" or "One" or "Two" or "Three" or "Many" or "Some" or "Most" or "Several" or "Other" or "Others" or "Its" or "His" or "Her" or "Their" or "My" or "Our" or "Another"
            ? char.ToLowerInvariant(description[0]) + description[1..]
            : description;
    }

    private static bool IsFormer(string role) => role.Contains("former", StringComparison.OrdinalIgnoreCase) || role.StartsWith("ex-", StringComparison.OrdinalIgnoreCase);

    // "my own", "Am I": of pronouns, all the narrator's.
    private bool IsNarratorsOwn(SourcePhrase phrase) =>
        phrase.Last - phrase.First < 4 && Enumerable.Range(phrase.First, phrase.Last - phrase.First + 1).All(token => _syntax.Lower(token) is "i" or "we" or "my" or "our" or "own" or "am" or "me" or "us" or "both" or "all" or "of");

    // Sentence by sentence backwards: who spoke, then who acts, then who is named at all.
    private int PersonBefore(int token, int lastSpeaker, PersonPronoun pronoun) =>
        Before(token, lastSpeaker, pronoun) ?? Before(token, lastSpeaker, PersonPronoun.Unknown) ?? InThread(token, pronoun) ?? Add("unnamed person", null, SourceKind.Unnamed);

    // "I work at Lee's. He told us", "He also promised": in a comment, who bears a name of the page, or whoever the comments that it answers spoke of last.
    private int? InThread(int token, PersonPronoun pronoun)
    {
        if (!_comments.TryGetValue(_start, out var comment))
        {
            return null;
        }

        for (var at = token - 1; at >= Math.Max(0, token - MostWordsBack) && _syntax.Span(at).Start >= _start; at--)
        {
            if (_syntax.Tag(at) is UniversalTag.Propn && _namesByLastWord[LastWord(_syntax.Word(at))].FirstOrDefault(name => name.Name.Contains(' ', StringComparison.Ordinal)) is { } known
                && FindOrAdd(known.Name, known.Role, SourceKind.Person) is var named && Fits(_entries[named], pronoun))
            {
                return named;
            }
        }

        for (var (answered, steps) = (comment.Parent, 0); answered is not null && steps < MostAnswered && _commentsById.GetValueOrDefault(answered) is { } parent; answered = parent.Parent, steps++)
        {
            foreach (var at in parent.Blocks.Reverse().SelectMany(block => _syntax.TokensIn(block.Span) is var (first, end) ? Enumerable.Range(first, end - first).Reverse() : []).Take(MostWordsBack))
            {
                if (_coreference.At(at) is { MayBePerson: true } referent && (referent.Name is not null || !referent.MayBeBody && CanBe(referent.Pronoun, referent.IsTold, pronoun)) && EntryOf(referent) is var spokenOf && Fits(_entries[spokenOf], pronoun))
                {
                    return spokenOf;
                }
            }
        }

        return null;
    }

    private int? Before(int token, int lastSpeaker, PersonPronoun pronoun)
    {
        while (_followed < _pronouns.Length && _pronouns[_followed] < token)
        {
            var earlier = _pronouns[_followed++];
            _meant[earlier] = Likeliest(earlier, -1, _syntax.Lower(earlier) is "he" ? PersonPronoun.He : PersonPronoun.She);
        }

        return Likeliest(token, lastSpeaker, pronoun) is { } person ? EntryOf(person)
            : lastSpeaker >= 0 && Fits(_entries[lastSpeaker], pronoun) ? lastSpeaker : null;
    }

    private Candidate? Likeliest(int token, int lastSpeaker, PersonPronoun pronoun)
    {
        var position = _syntax.Span(token).Start;
        var sentence = _syntax.SentenceOf(token).Index;
        var isQuoted = _isQuoted(token);

        // "“Young man, I shall be dead by then,” he said": nobody speaks of himself so.
        var own = isQuoted ? -1 : _coreference.QuotedBefore(token);
        var (best, bestRank) = (default(Candidate?), double.MinValue);
        var (mention, heard, other) = (FirstAtOrAfter(position) - 1, _heard.Count - 1, PronounsBefore(token) - 1);

        // A sentence without end may name any number.
        var (lastMention, lastHeard, lastOther) = (mention - MostCandidates, heard - MostCandidates, other - MostCandidates);
        for (var back = 0; back <= MostSentencesBack && sentence - back >= 0 && bestRank < GoodRank; back++)
        {
            var stale = Staleness * (_narrated[sentence] - _narrated[sentence - back]);
            for (; heard >= 0 && heard > lastHeard && SentenceAt(_heard[heard].Span) >= sentence - back; heard--)
            {
                var (span, entry) = _heard[heard];
                if (span.Start < position && Fits(_entries[entry], pronoun))
                {
                    Offer(HeardStanding + (entry == lastSpeaker ? LastBonus : 0) + Suits(_entries[entry], pronoun) - stale, new Candidate(entry, -1));
                }
            }

            for (; mention >= 0 && mention > lastMention && _mentions[mention].Sentence >= sentence - back && _mentions[mention].Span.Start >= _start; mention--)
            {
                var one = _mentions[mention];
                if (CanBe(one.Pronoun, one.IsTold, pronoun) && !(own >= 0 && one.Phrase.First >= own))
                {
                    var standing = one.IsQuoted ? 1 : one.IsSubject ? SubjectStanding : one.Name is null ? 1.4 : 2;
                    standing += _introduced.Contains(mention) ? IntroducedBonus : 0;
                    var suits = one.Name is { } name && FindName(name) is >= 0 and var known ? Suits(_entries[known], pronoun) : Suits(one.Pronoun, pronoun);
                    Offer(standing + suits - stale, new Candidate(-1, mention));
                }
            }

            // "Ann Lee has left. She teaches. “…” It is, in her view,": the pronoun between carries her on.
            for (; other >= 0 && other > lastOther && _syntax.SentenceOf(_pronouns[other]).Index >= sentence - back && _syntax.Span(_pronouns[other]).Start >= _start; other--)
            {
                if (_meant.GetValueOrDefault(_pronouns[other]) is { } person && _isQuoted(_pronouns[other]) == isQuoted && (person.Mention >= 0 ? CanBe(_mentions[person.Mention].Pronoun, _mentions[person.Mention].IsTold, pronoun) : Fits(_entries[person.Entry], pronoun)))
                {
                    Offer(FollowedStanding + ((_syntax.Lower(_pronouns[other]) is "he") == pronoun is PersonPronoun.He ? 0.5 : -Misfit) - stale, person);
                }
            }
        }

        return best;

        void Offer(double rank, Candidate person)
        {
            if (rank > bestRank)
            {
                (best, bestRank) = (person, rank);
            }
        }
    }

    private int EntryOf(Candidate person) => person.Mention >= 0 ? OfMention(_mentions[person.Mention]) : person.Entry;

    private int PronounsBefore(int token)
    {
        var at = Array.BinarySearch(_pronouns, token);
        return at < 0 ? ~at : at;
    }

    private int SentenceAt(TextSpan span) => _syntax.SentenceOf(_syntax.TokenAt(span.Start)).Index;

    private static bool Fits(Entry entry, PersonPronoun pronoun) => IsOnePerson(entry) && CanBe(entry.Pronoun, entry.IsTold, pronoun);

    // What a given name lets guess does not settle it.
    private static bool CanBe(PersonPronoun one, bool isTold, PersonPronoun pronoun) => !isTold || pronoun is PersonPronoun.Unknown || one is PersonPronoun.Unknown || one == pronoun;

    private static double Suits(PersonPronoun one, PersonPronoun pronoun) => pronoun is PersonPronoun.Unknown || one is PersonPronoun.Unknown ? 0 : one == pronoun ? 0.5 : -Misfit;

    // What a page has called somebody says more than a given name.
    private static double Suits(Entry entry, PersonPronoun pronoun) =>
        entry.CalledBy is PersonPronoun.Unknown || pronoun is PersonPronoun.Unknown ? Suits(entry.Pronoun, pronoun) : entry.CalledBy == pronoun ? 0.5 : -Miscalled;

    private int OfMention(PersonMention mention)
    {
        if (mention.Name is { } name)
        {
            var whole = WholeName(name);
            return OfKin(name) ?? FindOrAdd(whole, mention.Role, SourceKind.Person);
        }

        // "The general is milder, he believes": a general whom the page may have named.
        return (_syntax.Lower(mention.Phrase.First) is "the" or "this" or "that" ? NamedAs(mention.Phrase) : null) ?? OfDescription(OfNarrator(mention.Phrase) ?? _syntax.Text.Read(mention.Span), _syntax.Lemma(mention.Phrase.Head), mention.Phrase);
    }

    // The full name that ends in a surname.
    private string WholeName(string name) =>
        name.Contains(' ', StringComparison.Ordinal) ? name : _namesByLastWord[LastWord(name)].LastOrDefault(known => known.Name.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase))?.Name ?? name;

    // The source that a person is: by name, or by the words of the first mention.
    private int EntryOf(Referent referent)
    {
        if (referent.Name is { } name)
        {
            return OfKin(name) ?? FindOrAdd(name, null, referent.MayBePerson ? SourceKind.Person : SourceKind.Organisation);
        }

        if (!_entryOf.TryGetValue(referent, out var entry))
        {
            entry = OfDescription(OfNarrator(referent.First) ?? _syntax.Text.Read(_syntax.Span(referent.First.First, referent.First.Last)), _syntax.Lemma(referent.First.Head), referent.First);
            _entryOf.Add(referent, entry);
        }

        return entry;
    }

    // Who has the role of a definite description.
    private int? NamedAs(SourcePhrase phrase)
    {
        if (_syntax.Last(phrase.Head) > phrase.Last)
        {
            return null;
        }

        var (isFormer, head) = (IsFormer(_syntax.Text.Read(_syntax.Span(phrase.First, phrase.Last))), _syntax.Lemma(phrase.Head));
        return KnownWithRole(phrase, head, isFormer) ?? NamedWithRole(head, phrase.First, isFormer) ?? (IsTakenUp(phrase, head) ? JustNamed(phrase.First, head) : null);
    }

    private int FirstAtOrAfter(int position)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsOnePerson(Entry entry) => entry.Kind is SourceKind.Person || entry.Kind is SourceKind.Unnamed && entry.RoleHead is { } head && SourceWords.People.Contains(head) && !SourceWords.FirmsOnly.Contains(head);

    // Whether a group or a body was mentioned between two positions.
    private bool GroupHeardSince(int from, int before)
    {
        for (var at = _heard.Count - 1; at >= 0 && _heard[at].Span.Start >= from; at--)
        {
            if (_heard[at].Span.Start < before && _entries[_heard[at].Entry].Kind is SourceKind.Group or SourceKind.Organisation or SourceKind.Government)
            {
                return true;
            }
        }

        return false;
    }

    // "Ann Lee opened her campaign. The candidate promised": who else?
    private int? OnlyPersonBefore(int token)
    {
        var position = _syntax.Span(token).Start;
        var named = _names.SkipWhile(name => name.Span.Start < _start).TakeWhile(name => name.Span.End <= position).Where(name => name.Name.Contains(' ', StringComparison.Ordinal)).Select(name => name.Name).Distinct().Take(2).ToList();
        return named is [var only] && _syntax.SentenceOf(token).Index - SentenceAt(_names.Last(name => name.Name == only && name.Span.End <= position).Span) == 1
            ? FindOrAdd(only, null, SourceKind.Person)
            : null;
    }

    // "Farmers face a choice, for they know": the subject before a pronoun, where nothing of its kind has spoken since it was named.
    private int? Subject(int pronoun, bool isPlural, int narrator, int lastSpeaker)
    {
        var sentence = _syntax.SentenceOf(pronoun);
        foreach (var token in Backwards(pronoun, 1))
        {
            var isOf = isPlural ? NamesPeople(token) || _syntax.Tag(token) is UniversalTag.Num && _syntax.Child(token, "nmod") is >= 0 and var counted && NamesPeople(counted) : _syntax.Fine(token) is "NN" && SourceWords.Bodies.Contains(_syntax.Lemma(token));
            if (isOf && _syntax.Relation(token) is "nsubj" && (token >= sentence.FirstToken || _syntax.Relation(_syntax.Head(token)) is "root") && SourcePhraseFinder.OfNoun(_syntax, token) is { } noun)
            {
                var position = _syntax.Span(noun.First).Start;
                return GroupHeardSince(position + 1, _syntax.Span(pronoun).Start)
                    ? null
                    : Resolve(noun, narrator, lastSpeaker).Entry;
            }
        }

        return null;
    }

    // "The ministry is calm. In its bulletin it expects", "Velden Trust doubts it; it gives the sale": the body or document that is the subject right before.
    private int? BodySubject(int pronoun, int narrator, int lastSpeaker)
    {
        var isQuoted = _isQuoted(pronoun);
        var clause = _syntax.Head(pronoun);
        foreach (var token in Backwards(pronoun, 1).Take(MostWordsBack))
        {
            if (_syntax.Relation(token) is not "nsubj" || _isQuoted(token) != isQuoted || _syntax.Head(token) is not (>= 0 and var verb) || verb == clause || _syntax.Relation(verb) is not ("root" or "conj" or "parataxis") || _syntax.Lower(token) is "it" or "which" or "that")
            {
                continue;
            }

            // Who else acts in between leaves it open.
            return IsBodily(token) && SourcePhraseFinder.OfNoun(_syntax, token) is { } noun && noun.Last < pronoun ? Resolve(noun, narrator, lastSpeaker).Entry : null;
        }

        return null;

        bool IsBodily(int token) => _syntax.Tag(token) is UniversalTag.Propn
            ? _syntax.Sheet.Names.At(token) is { Kind: NameKind.Organisation } || _coreference.At(token) is { MayBePerson: false, MayBeBody: true }
            : _syntax.Fine(token) is "NN" && (SourceWords.Bodies.Contains(_syntax.Lemma(token)) || SourceWords.Companies.Contains(_syntax.Lemma(token)) || SourceWords.Documents.Contains(_syntax.Lemma(token)));
    }

    // The tokens before one, the nearest first: those of its sentence and of so many before it, within the passage.
    private IEnumerable<int> Backwards(int token, int sentences)
    {
        var first = new Sentence(_syntax.Sheet, Math.Max(0, _syntax.SentenceOf(token).Index - sentences)).FirstToken;
        for (var at = token - 1; at >= first && _syntax.Span(at).Start >= _start; at--)
        {
            yield return at;
        }
    }

    // "Officials", "traders".
    private bool NamesPeople(int token) => IsPlural(token) && SourceWords.People.Contains(_syntax.Lemma(token));

    private int LastGroup(int lastSpeaker, int before) => GroupBefore(lastSpeaker, before) ?? Add("they", null, SourceKind.Group);

    // "It" means no people together: a body, where one was heard of.
    private int LastBody(int lastSpeaker, int before) => BodyBefore(lastSpeaker, before) ?? BodyDescribed(before) ?? LastGroup(lastSpeaker, before);

    // "On page 212 is a footnote. “It will be recalled,” it reads", "The mine is flooded. It will reopen, it says": the document or body last described.
    private int? BodyDescribed(int before)
    {
        foreach (var token in Backwards(_syntax.TokenAt(before), 2))
        {
            if (_syntax.Fine(token) is "NN" && (SourceWords.Documents.Contains(_syntax.Lemma(token)) || SourceWords.Bodies.Contains(_syntax.Lemma(token)) || SourceWords.Companies.Contains(_syntax.Lemma(token))) && _syntax.Relation(token) is not "compound" && SourcePhraseFinder.OfNoun(_syntax, token) is { } noun)
            {
                return OfDescription(_syntax.Text.Read(_syntax.Span(noun.First, noun.Last)), _syntax.Lemma(token), noun);
            }
        }

        return null;
    }

    private int? GroupBefore(int lastSpeaker, int before) => LastHeard(lastSpeaker, before, entry => entry.Kind is SourceKind.Group or SourceKind.Organisation or SourceKind.Government);

    private int? BodyBefore(int lastSpeaker, int before) => LastHeard(lastSpeaker, before, entry => entry.Kind is SourceKind.Organisation or SourceKind.Government);

    private int? LastHeard(int lastSpeaker, int before, Predicate<Entry> isMeant)
    {
        if (lastSpeaker >= 0 && isMeant(_entries[lastSpeaker]))
        {
            return lastSpeaker;
        }

        var heard = _spoken.Where(index => isMeant(_entries[index]) && _entries[index].LastMention >= 0 && _entries[index].LastMention < before).ToList();
        return heard.Count > 0 ? heard.MaxBy(index => _entries[index].LastMention) : null;
    }

    private int LastWithRole(string head)
    {
        if (!SourceWords.People.Contains(head) && !SourceWords.Bodies.Contains(head))
        {
            return -1;
        }

        var last = _spoken.FindLastIndex(index => _entries[index] is var entry && (entry.RoleHead == head
            || entry.Role is { } role && role.Split(' ', ',').Contains(head, StringComparer.OrdinalIgnoreCase)
            || entry.Kind is SourceKind.Organisation or SourceKind.Government && entry.Name.Split(' ').Contains(head, StringComparer.OrdinalIgnoreCase)));
        return last < 0 ? -1 : _spoken[last];
    }

    // The source with the role of a description.
    private int? KnownWithRole(SourcePhrase phrase, string head, bool isFormer) =>
        LastWithRole(head) is >= 0 and var known && isFormer == IsFormer(_entries[known].Role ?? _entries[known].Name) && IsOfTheSame(phrase, known) ? known : null;

    // "The head of the port's marine department" is no head of anything else.
    private bool IsOfTheSame(SourcePhrase phrase, int known)
    {
        var of = _syntax.Child(phrase.Head, "nmod");
        if (of < phrase.Head || _syntax.Lower(_syntax.Child(of, "case")) is not "of" || _entries[known].Role is not { } role)
        {
            return true;
        }

        return Enumerable.Range(of, Math.Max(1, Math.Min(phrase.Last, _syntax.Last(of)) - of + 1)).Any(token => role.Contains(_syntax.Word(token), StringComparison.OrdinalIgnoreCase)) || !role.Contains(" of ", StringComparison.Ordinal);
    }

    // "Ann Lee, the mayor of Porth, stayed away. The mayor said": somebody named with a role need not have spoken yet.
    private int? NamedWithRole(string head, int token, bool isFormer)
    {
        if (!SourceWords.People.Contains(head))
        {
            return null;
        }

        var sentence = _syntax.SentenceOf(token).Index;
        for (var at = FirstAtOrAfter(_syntax.Span(token).Start) - 1; at >= 0 && _mentions[at].Span.Start >= _start && sentence - _mentions[at].Sentence <= MostSentencesBack; at--)
        {
            var mention = _mentions[at];
            var role = mention.Name is null ? _syntax.Text.Read(mention.Span) : RoleOf(mention);
            var isCalled = mention.Name is null ? _syntax.Lemma(mention.Phrase.Head) == head && !IsDefinite(mention.Phrase) : IsRoleOf(role, head);
            if (isCalled && IsFormer(role) == isFormer)
            {
                return OfMention(mention);
            }
        }

        return null;
    }

    // "The shopkeeper", "the bank": said of one who has a name already.
    private bool IsTakenUp(SourcePhrase phrase, string head) =>
        _syntax.Lower(phrase.First) is "the" && phrase.Last == phrase.Head && phrase.Last - phrase.First < LongestTakenUp && _syntax.Fine(phrase.Head) is "NN"
        && !SourceWords.Governments.Contains(head) && !SourceWords.Documents.Contains(head);

    // "Ann Lee spoke for the plan. “I like it,” the grocer said.": the person named as the subject of the sentence before, unless another role is known.
    private int? JustNamed(int token, string head)
    {
        var sentence = _syntax.SentenceOf(token).Index;
        for (var at = FirstAtOrAfter(_syntax.Span(token).Start) - 1; at >= 0 && _mentions[at].Sentence >= sentence - 2 && _mentions[at].Span.Start >= _start; at--)
        {
            if (_mentions[at] is { Name: not null, IsSubject: true, IsQuoted: false } mention && mention.Sentence < sentence && !SourceWords.Bodies.Contains(head) && RoleOf(mention) is var role
                && (role.Length == 0 || IsRoleOf(role, head)) && OfMention(mention) is var entry && (_entries[entry].Role is not { } known || known.Contains(head, StringComparison.OrdinalIgnoreCase)))
            {
                return entry;
            }
        }

        return null;
    }

    // "Velden Trust is gloomier. The bank forecast": a body named just before, or the one with a name heard last.
    private int? BodyNamed(SourcePhrase phrase, string head, int lastSpeaker)
    {
        var sentence = _syntax.SentenceOf(phrase.First).Index;

        // "The grid operator" is no other operator: only the name right before it may be meant.
        var farthest = phrase.Head - phrase.First > 1 ? 0 : 2;
        BodyName? nearest = null;
        for (var at = BodiesBefore(phrase.First) - 1; at >= 0 && nearest is not { IsSubject: true } && _bodies[at] is var body && body.Span.Start >= _start && sentence - SentenceAt(body.Span) is var back && back <= farthest; at--)
        {
            if ((body.IsSure || back == 0 && body.IsSubject) && CanBeCalled(body.Name, head))
            {
                nearest = nearest is null || body.IsSubject ? body : nearest;
            }
        }

        if (nearest is { } named)
        {
            return FindOrAdd(named.Name, null, SourceKind.Organisation);
        }

        return farthest == 0 ? null : LastHeard(lastSpeaker, _syntax.Span(phrase.First).Start, entry => entry.Kind is SourceKind.Organisation && char.IsUpper(entry.Name[0]) && entry.RoleHead is null && CanBeCalled(entry.Name, head));
    }

    // How many names of bodies end before a token.
    private int BodiesBefore(int token)
    {
        var (low, high, position) = (0, _bodies.Length, _syntax.Span(token).Start);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _bodies[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // "Velden Bank" is a bank, a company, a firm or a lender, and no agency: a name that says what it is is called nothing else.
    private static bool CanBeCalled(string name, string head)
    {
        var kinds = name.Split(' ').Where(word => SourceWords.Bodies.Contains(word) || SourceWords.Companies.Contains(word)).ToList();
        return kinds.Count == 0 || kinds.Contains(head, StringComparer.OrdinalIgnoreCase) || SourceWords.Firms.Contains(head) && kinds.Exists(SourceWords.Firms.Contains);
    }

    // "Minister" in "deputy prime minister".
    private static bool IsRoleOf(string role, string head) => role.Split(' ', ',', '-').Contains(head, StringComparer.OrdinalIgnoreCase);

    // The role behind a name, or the words before it: "the Labour candidate Ann Lee".
    private string RoleOf(PersonMention mention)
    {
        if (mention.Role is { } role)
        {
            return role;
        }

        // "Morocco's trade minister, Ann Lee": the name explains the role.
        var first = mention.Phrase.First;
        var named = Enumerable.Range(first, mention.Phrase.Last - first + 1).FirstOrDefault(token => _syntax.Relation(token) is "appos" && _syntax.HangsOutside(token, first, mention.Phrase.Last), -1);
        if (named >= 0 && _syntax.Tag(_syntax.Head(named)) is UniversalTag.Noun && _syntax.Head(named) < first)
        {
            return _syntax.Lower(_syntax.Head(named));
        }

        while (first > 0 && mention.Phrase.First - first < LongestRole && _syntax.SentenceOf(first - 1) == _syntax.SentenceOf(mention.Phrase.First) && _syntax.Tag(first - 1) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj)
        {
            first--;
        }

        return first == mention.Phrase.First ? "" : _syntax.Text.Read(_syntax.Span(first, mention.Phrase.First - 1));
    }

    // The study, report or body whose authors are meant.
    private int? Owner(SourcePhrase phrase, int lastSpeaker) =>
        _syntax.Lower(phrase.First) is "its" or "the"
            ? LastHeard(lastSpeaker, _syntax.Span(phrase.First).Start, entry => entry.Kind is SourceKind.Organisation && (_syntax.Lower(phrase.First) is "its" || entry.Name.Split(' ').Any(SourceWords.Documents.Contains)))
            : null;

    private bool IsDefinite(SourcePhrase phrase) => _syntax.Lower(phrase.First) is "the" or "this" or "that" or "his" or "her" or "its";

    // "Officials were forthcoming. One of them said": an official.
    private string? OneOf(SourcePhrase phrase, int lastSpeaker)
    {
        var word = _syntax.Lower(phrase.Head);
        var of = _syntax.Child(phrase.Head, "nmod");
        var isOfThem = word is "one" or "another" or "first" or "second" or "third" or "other" or "few" or "some" or "most" && of >= 0 && of <= phrase.Last && _syntax.Lower(of) is "them" or "two" or "three" or "four" or "five" or "pair" or "trio" or "group";
        if (!isOfThem || GroupNamed(phrase.First, lastSpeaker) is not var (name, noun))
        {
            return null;
        }

        if (name.StartsWith("one of ", StringComparison.OrdinalIgnoreCase))
        {
            return name;
        }

        var words = name.Split(' ').ToList();
        while (words.Count > 1 && words[0].ToLowerInvariant() is [>= '0' and <= '9', ..] or "the" or "two" or "three" or "four" or "five" or "six" or "some" or "many" or "most" or "several" or "other" or "few" or "these" or "those" or "of" or "all" or "both")
        {
            words.RemoveAt(0);
        }

        var at = words.FindIndex(one => one.StartsWith(noun[..Math.Max(1, noun.Length - 1)], StringComparison.OrdinalIgnoreCase));
        if (at < 0 || word is "few" or "some" or "most")
        {
            return at < 0 ? null : $"{word} of the {string.Join(' ', words)}";
        }

        if (words[0].ToLowerInvariant() is "his" or "her" or "its" or "their" or "my" or "our")
        {
            return $"one of {char.ToLowerInvariant(words[0][0])}{string.Join(' ', words)[1..]}";
        }

        words[at] = noun is "people" ? "person" : noun;
        return (SoundsLikeVowel(words[0]) ? "an " : "a ") + string.Join(' ', words);
    }

    // "An official", "a European", "a union leader".
    private static bool SoundsLikeVowel(string word) =>
        char.ToLowerInvariant(word[0]) is 'a' or 'e' or 'i' or 'o' && !word.StartsWith("eu", StringComparison.OrdinalIgnoreCase);

    // The people last spoken of together: as a source, or as the subject of one of the last sentences.
    private (string Name, string Noun)? GroupNamed(int token, int lastSpeaker)
    {
        if (lastSpeaker >= 0 && _entries[lastSpeaker] is { Kind: SourceKind.Group, RoleHead: { } head } last && last.LastMention >= _start && _syntax.SentenceOf(token).Index - SentenceAt(new TextSpan(last.LastMention, 1)) <= LongestTakenUp)
        {
            return (last.Name, head);
        }

        foreach (var at in Backwards(token, 2))
        {
            if (NamesPeople(at) && SourcePhraseFinder.OfNoun(_syntax, at) is { } noun)
            {
                return (_syntax.Text.Read(_syntax.Span(noun.First, noun.Last)), _syntax.Lemma(at));
            }
        }

        return null;
    }

    // "its authors" of the institute, "whose head": a description says whose.
    private string? OfPossessive(SourcePhrase phrase, string description, int lastSpeaker)
    {
        if (phrase.Last == phrase.First)
        {
            return null;
        }

        var owner = _syntax.Lower(phrase.First) switch
        {
            "his" => Before(phrase.First, lastSpeaker, PersonPronoun.He),
            "her" => Before(phrase.First, lastSpeaker, PersonPronoun.She),
            "its" => BodyBefore(lastSpeaker, _syntax.Span(phrase.First).Start),
            "their" when SourceWords.Documents.Contains(_syntax.Lemma(phrase.Head)) => GroupBefore(lastSpeaker, _syntax.Span(phrase.First).Start),
            "whose" => OfRelative(phrase, lastSpeaker),
            _ => null,
        };

        // "Her chairman, on the other hand,", "his father, a trumpeter": what stands behind a comma, if it is no name, says nothing of whose.
        var end = description.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && (!description[comma..].Any(char.IsUpper) || _asides.Contains(description[(comma + 1)..].Trim().Split(' ')[0])) ? comma : description.Length;
        return owner is { } known && !_entries[known].Name.Equals(description, StringComparison.OrdinalIgnoreCase) ? $"{_entries[known].Name}’s {description[(description.IndexOf(' ', StringComparison.Ordinal) + 1)..end]}" : null;
    }

    // What a relative clause hangs on.
    private int? OfRelative(SourcePhrase phrase, int lastSpeaker)
    {
        var at = phrase.Head;
        for (var steps = 0; steps < 4 && _syntax.Head(at) >= 0; steps++)
        {
            if (_syntax.Relation(at) is "acl" && SourcePhraseFinder.OfNoun(_syntax, _syntax.Head(at)) is { } noun && noun.Last < phrase.First)
            {
                return Resolve(noun, -1, lastSpeaker).Entry;
            }

            at = _syntax.Head(at);
        }

        // "Says the exchange, which put the harvest", "a study, according to which": what stands before the comma.
        var comma = phrase.First - 1;
        while (comma > 1 && _syntax.Lower(comma) is "to" or "according" or "in" or "by" or "of" or "most" or "some" or "many" or "all" or "both" or "half" or "one" or "two" or "three")
        {
            comma--;
        }

        // "By the adviser, he said, who swore": an aside between.
        if (comma > 3 && _syntax.Word(comma) is "," && comma - 3 > _syntax.SentenceOf(comma).FirstToken && SpeechFrames.Reports(_syntax, comma - 1) && _syntax.Tag(comma - 2) is UniversalTag.Pron && _syntax.Word(comma - 3) is ",")
        {
            comma -= 3;
        }

        var before = comma - 1;
        if (before >= 0 && _syntax.Word(comma) is "," && _syntax.SentenceOf(before) == _syntax.SentenceOf(comma) && _syntax.Tag(before) is UniversalTag.Noun or UniversalTag.Propn)
        {
            while (_syntax.Relation(before) is "flat" or "compound" or "nmod" && _syntax.Head(before) >= 0 && _syntax.Head(before) < before)
            {
                before = _syntax.Head(before);
            }

            // "Doctors surveyed in six counties, most of whom": no counties.
            for (var steps = 0; steps < 4 && _syntax.Lower(phrase.Head) is "who" or "whom" && !SourceWords.Speaks(_syntax, before) && _syntax.Head(before) >= 0 && _syntax.Head(before) < before; steps++)
            {
                before = _syntax.Head(before);
            }

            return SourcePhraseFinder.OfNoun(_syntax, before) is { } near && near.Last < phrase.First ? Resolve(near, -1, lastSpeaker).Entry : null;
        }

        return null;
    }

    private bool IsPlural(int token) => _syntax.Fine(token) is "NNS" or "NNPS";

    private TextSpan? NameIn(SourcePhrase phrase) => PersonNames.RunIn(_syntax, phrase);

    // "Belarusian analyst Viktor Martynovich", "Hanna Hopko, head of the committee,".
    private string? RoleAround(SourcePhrase phrase, TextSpan name)
    {
        var first = _syntax.TokenAt(name.Start);
        if (first > phrase.Last)
        {
            var described = _syntax.Text.Read(_syntax.Span(phrase.First, phrase.Last));
            return described.Split(' ') is [var determiner, _, ..] && determiner.ToLowerInvariant() is "the" or "its" or "his" or "her" or "their" or "a" or "an" ? described[(determiner.Length + 1)..] : described;
        }

        if (first > phrase.First)
        {
            var before = _syntax.Text.Read(TextSpan.Between(_syntax.Span(phrase.First).Start, _syntax.Span(first - 1).End));
            var bare = before.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? before[4..] : before;
            return bare.Length is > 2 and < 80 ? bare : null;
        }

        return PersonNames.RoleAfter(_syntax, _syntax.TokenAt(name.End - 1));
    }

    private static string WithoutPossessive(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2].TrimEnd() : name;

    // Somebody who may be meant: a source, or whom a mention names.
    private readonly record struct Candidate(int Entry, int Mention);

    private sealed class Entry
    {
        public required string Name { get; init; }

        public string? Role { get; set; }

        public string? RoleHead { get; set; }

        public required SourceKind Kind { get; init; }

        public PersonPronoun Pronoun { get; init; }

        public bool IsTold { get; init; }

        public PersonPronoun CalledBy { get; set; }

        public List<TextSpan> Mentions { get; } = [];

        public int LastMention { get; set; } = -1;
    }
}
