using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Statements.Attributions;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Text;

namespace Foresaid.Statements.Sources;

/// <summary>Tells which person or body each name, description and pronoun of a page means.</summary>
/// <remarks>
/// Reads each passage once from its beginning: a name means whoever bears it, "a planner" somebody new; of "the planner", "he" and "she" a
/// trained model is asked whom of those mentioned before they mean. Used by one reading at a time.
/// </remarks>
internal sealed class Coreference
{
    // Behind a verb of speech that closes its sentence stand so few words.
    private const int LongestTail = 10;

    /// <summary>So many sentences back somebody may be meant.</summary>
    public const int Farthest = 12;

    private static readonly Dictionary<string, string> _titles = new()
    {
        ["Dr"] = "doctor",
        ["Prof"] = "professor",
        ["Gen"] = "general",
        ["Col"] = "colonel",
        ["Capt"] = "captain",
        ["Lt"] = "lieutenant",
        ["Sgt"] = "sergeant",
        ["Sen"] = "senator",
        ["Gov"] = "governor",
    };

    private const int MostCandidates = 14;
    private const int MostMentions = 100;
    private const int Near = 4;
    private const int LeastSureness = 2;

    private readonly Syntax _syntax;
    private readonly Func<int, bool> _isQuoted;
    private readonly Func<Anaphor, IReadOnlyList<Candidate>, int> _choose;
    private readonly ImmutableArray<Mentioned> _mentions;
    private readonly Func<PersonMention, string> _roleOf;
    private readonly Func<string, string> _wholeName;
    private readonly Func<string, int> _surenessOf;
    private readonly Dictionary<int, Referent> _byToken = [];
    private readonly HashSet<int> _new = [];
    private readonly List<(Referent Referent, int Sentence)> _mentioned = [];
    private readonly HashSet<string> _roles = new(StringComparer.OrdinalIgnoreCase);

    // Who of those named in the passages before has a role; null where more than one has it.
    private readonly Dictionary<(string Role, bool IsPerson), Referent?> _earlier = [];
    private int _count;

    // How many sentences before each stand outside quotation marks.
    private readonly int[] _narrated;
    private readonly Dictionary<string, Referent> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Somebody who may be meant.</summary>
    /// <param name="Referent">The person; null for somebody new.</param>
    /// <param name="Features">What the model is asked.</param>
    public sealed record Candidate(Referent? Referent, uint[] Features);

    /// <summary>Reads the passages of a page.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passages">The passages.</param>
    /// <param name="persons">The names and descriptions of persons, in order.</param>
    /// <param name="bodies">The names of bodies, in order.</param>
    /// <param name="roleOf">The role that stands beside a mention; empty for none.</param>
    /// <param name="wholeName">The full name that a name stands for.</param>
    /// <param name="surenessOf">How sure a given name makes of the pronoun.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <param name="choose">The place of the candidate that is meant; -1 for none.</param>
    public Coreference(
        Syntax syntax, ImmutableArray<Passage> passages, ImmutableArray<PersonMention> persons, ImmutableArray<BodyName> bodies, Func<PersonMention, string> roleOf, Func<string, string> wholeName, Func<string, int> surenessOf, Func<int, bool> isQuoted,
        Func<Anaphor, IReadOnlyList<Candidate>, int> choose)
    {
        (_syntax, _wholeName, _isQuoted, _choose) = (syntax, wholeName, isQuoted, choose);
        (_roleOf, _surenessOf) = (roleOf, surenessOf);
        _narrated = new int[syntax.Sheet.Sentences.Count];
        for (var sentence = 1; sentence < _narrated.Length; sentence++)
        {
            _narrated[sentence] = _narrated[sentence - 1] + (isQuoted(new Sentence(syntax.Sheet, sentence).FirstToken) ? 0 : 1);
        }

        _mentions = Merged(persons, bodies);
        foreach (var passage in passages)
        {
            Remember();
            _mentioned.Clear();
            _roles.Clear();
            _count = 0;
            _byName.Clear();
            foreach (var (number, block) in passage.Blocks.Index())
            {
                var (first, end) = syntax.TokensIn(block.Span);
                var at = FirstFrom(first);
                for (var token = first; token < end; token++)
                {
                    while (at < _mentions.Length && _mentions[at].Phrase.Head < token)
                    {
                        at++;
                    }

                    if (at < _mentions.Length && _mentions[at].Phrase.Head == token)
                    {
                        Read(_mentions[at], number);
                    }
                    else if (PronounAt(token) is var pronoun and not PersonPronoun.Unknown)
                    {
                        Read(new Anaphor(token, number, null, pronoun, true, isQuoted(token), false));
                    }
                    else if (syntax.Lower(token) is "it" && CoreferenceFeatures.Foretells(syntax, token))
                    {
                        Read(new Anaphor(token, number, null, PersonPronoun.Unknown, false, isQuoted(token), true) { Speaks = CoreferenceFeatures.Speaks(syntax, token) });
                    }
                }
            }
        }
    }

    // The first mention whose head is a token or stands behind it: passages need not stand in the order of the text.
    private int FirstFrom(int token)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Phrase.Head < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Chooses by a trained model: whoever it believes in most.</summary>
    /// <param name="model">The model.</param>
    public static Func<Anaphor, IReadOnlyList<Candidate>, int> By(LinearModel model) => (anaphor, candidates) =>
    {
        var (best, most) = (-1, 0.0);
        for (var index = 0; index < candidates.Count; index++)
        {
            if (CoreferenceTrainer.Ask(model, candidates[index].Features) is var belief && belief > most && (candidates[index].Referent is null || belief >= anaphor.LeastBelief))
            {
                (best, most) = (index, belief);
            }
        }

        return best;
    };

    /// <summary>Whom a token means: the head of a mention, or a pronoun; null where nobody is known to be meant.</summary>
    public Referent? At(int token) => _byToken.GetValueOrDefault(token);

    /// <summary>Whether a token is the head of the first mention of somebody.</summary>
    public bool IsFirst(int token) => _new.Contains(token);

    /// <summary>Where the quotation begins that ends right before a pronoun; -1 where none does.</summary>
    public int QuotedBefore(int pronoun)
    {
        var mark = pronoun - 1;
        while (mark >= Math.Max(0, pronoun - 3) && !_isQuoted(mark) && _syntax.Tag(mark) is UniversalTag.Punct)
        {
            mark--;
        }

        if (mark < 0 || !_isQuoted(mark))
        {
            return -1;
        }

        while (mark > 0 && _isQuoted(mark - 1))
        {
            mark--;
        }

        return mark;
    }

    private PersonPronoun PronounAt(int token) => _syntax.Lower(token) switch
    {
        "he" or "him" or "his" => PersonPronoun.He,
        "she" or "her" => PersonPronoun.She,
        _ => PersonPronoun.Unknown,
    };

    // Persons, and the names and descriptions of bodies, in order.
    private ImmutableArray<Mentioned> Merged(ImmutableArray<PersonMention> persons, ImmutableArray<BodyName> bodies)
    {
        var found = new List<Mentioned>();
        var taken = new HashSet<int>();
        foreach (var person in persons)
        {
            var isFirm = person.Name is null && SourceWords.FirmsOnly.Contains(_syntax.Lemma(person.Phrase.Head));
            var mayBeBody = isFirm || person.Name is not null && _syntax.Sheet.Names.At(person.Phrase.Head) is not { Kind: NameKind.Person };
            found.Add(new Mentioned(person.Phrase, person.Name is { } name ? _wholeName(name) : null, person.Name is null ? "" : _roleOf(person), person.Pronoun, person.IsTold && !isFirm, person.IsQuoted, !isFirm && (!mayBeBody || !IsOfBody(person.Phrase)), mayBeBody));
            taken.UnionWith(Enumerable.Range(person.Phrase.First, person.Phrase.Last - person.Phrase.First + 1));
        }

        foreach (var body in bodies)
        {
            var (first, end) = _syntax.TokensIn(body.Span);
            if (end > first && !Enumerable.Range(first, end - first).Any(taken.Contains))
            {
                var role = string.Join(' ', _syntax.Children(end - 1).Concat(_syntax.Children(first)).Where(child => child >= end && _syntax.Relation(child) is "appos").Select(_syntax.Lemma).Concat(first > 0 && _syntax.Fine(first - 1) is "NN" ? [_syntax.Lemma(first - 1)] : []).Concat(body.Name.ToLowerInvariant().Split(' ')));
                found.Add(new Mentioned(new SourcePhrase(end - 1, first, end - 1), body.Name, role, PersonPronoun.Unknown, false, _isQuoted(first), false, true));
                taken.UnionWith(Enumerable.Range(first, end - first));
            }
        }

        for (var token = 0; token < _syntax.Count; token++)
        {
            if (taken.Contains(token))
            {
                continue;
            }

            if (MayBePerson(token) && SourcePhraseFinder.OfNoun(_syntax, token) is { } person && !Enumerable.Range(person.First, person.Last - person.First + 1).Any(taken.Contains))
            {
                found.Add(new Mentioned(person, null, "", PersonPronoun.Unknown, false, _isQuoted(token), true, false));
            }
            else if (_syntax.Fine(token) is "NN" && IsBody(_syntax.Lemma(token)) && _syntax.Relation(token) is not ("compound" or "appos" or "flat") && SourcePhraseFinder.OfNoun(_syntax, token) is { } phrase && !Enumerable.Range(phrase.First, phrase.Last - phrase.First + 1).Any(taken.Contains))
            {
                found.Add(new Mentioned(phrase, null, "", PersonPronoun.Unknown, false, _isQuoted(token), false, true));
            }
        }

        return [.. found.OrderBy(mention => mention.Phrase.Head)];
    }

    // "The fund Corvallis Capital", "at the rival Helvita", "Ann Lee of Hanbit Investment": no name of a person.
    private bool IsOfBody(SourcePhrase name)
    {
        var before = name.First - 1;
        if (before < 1 || _syntax.SentenceOf(before) != _syntax.SentenceOf(name.First))
        {
            return false;
        }

        var at = _syntax.Tag(before) is UniversalTag.Noun ? before - 1 : before;
        while (at > 0 && _syntax.Tag(at) is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun)
        {
            at--;
        }

        return _syntax.Lower(before) is "daily" or "weekly" or "monthly" or "quarterly" || _syntax.Fine(before) is "NN" && (IsBody(_syntax.Lemma(before)) || _syntax.Lemma(before) is "tank" or "house" or "chain" or "maker" or "rival" && _syntax.Lower(at) is "at" or "of" or "for")
            || _syntax.Lower(before) is "at" || _syntax.Lower(before) is "of" && _syntax.Tag(before - 1) is UniversalTag.Propn;
    }

    // "The Latvian said", "the 24-year-old insists", "one of the pilots", "another shrugged": whoever speaks, or is one of some people, is somebody.
    private bool MayBePerson(int token)
    {
        var isOne = _syntax.Lower(token) is "one" or "another";
        return isOne && _syntax.Child(token, "nmod") is >= 0 and var people && _syntax.Fine(people) is "NNS" && SourceWords.People.Contains(_syntax.Lemma(people))
            || CoreferenceFeatures.Speaks(_syntax, token)
                && (isOne || _syntax.Child(token, "det") is >= 0 and var article && _syntax.Lower(article) is "the" or "this" or "that" && !IsBody(_syntax.Lemma(token))
                    && (_syntax.Fine(token) is "NN" or "JJ" && char.IsLower(_syntax.Word(token)[0]) || _syntax.Fine(token) is "CD" or "JJ" && char.IsDigit(_syntax.Word(token)[0]) || Demonyms.IsOne(_syntax, token)));
    }

    private static bool IsBody(string lemma) => SourceWords.Bodies.Contains(lemma) || SourceWords.Companies.Contains(lemma) || SourceWords.Governments.Contains(lemma);

    private void Read(Mentioned mention, int block)
    {
        var token = mention.Phrase.Head;
        if (mention.Name is { } whole)
        {
            if (!_byName.TryGetValue(whole, out var known))
            {
                // "Their leader is Ann Lee": whoever was described before has a name now.
                known = Predicated(token) is { Name: null } nameless ? nameless : Described(mention) ?? New(mention);
                known.Name = whole;
                known.Sureness = mention.MayBePerson ? _surenessOf(whole.Split(' ')[0]) : 0;
                (known.Pronoun, known.IsTold) = mention.IsTold || !known.IsTold ? (mention.Pronoun, mention.IsTold) : (known.Pronoun, known.IsTold);
                _byName.Add(whole, known);
            }

            Mention(known, token, block, MentionForm.Name, mention.IsQuoted);
            AddWords(known, mention.Role);
            if (mention.IsTold && !known.IsTold)
            {
                (known.Pronoun, known.IsTold) = (mention.Pronoun, true);
            }

            return;
        }

        // "Ann Lee is a planner": what somebody is.
        if (Predicated(token) is { } subject)
        {
            AddRole(subject, token);
            _byToken[token] = subject;
            return;
        }

        var first = _syntax.Lower(mention.Phrase.First);
        var isDefinite = first is "the" or "this" or "that" or "his" or "her" or "their" or "its" or "my" or "our" || _syntax.Child(token, "nmod") is >= 0 and var owner && owner < token && _syntax.Lower(owner + 1) is "'s" or "'" or "s";
        if (isDefinite && _syntax.Fine(token) is "NN" or "NNP" or "JJ" or "CD")
        {
            var anaphor = new Anaphor(token, block, mention.Phrase, mention.Pronoun, mention.IsTold, mention.IsQuoted, !mention.MayBePerson) { Speaks = CoreferenceFeatures.Speaks(_syntax, token) };
            var candidates = Candidates(anaphor);
            candidates.Add(new Candidate(null, CoreferenceFeatures.OfNew(_syntax, anaphor, [.. candidates.Select(candidate => candidate.Referent!)], _roles.Contains(_syntax.Lemma(token)), _count == 0)));
            if (_choose(anaphor, candidates) is >= 0 and var chosen && candidates[chosen].Referent is { } meant)
            {
                AddRole(meant, token);
                Mention(meant, token, block, MentionForm.Description, mention.IsQuoted);
                if (mention.IsTold)
                {
                    (meant.Pronoun, meant.IsTold) = (mention.Pronoun, true);
                }

                return;
            }
        }

        var described = New(mention);
        if (isDefinite && Earlier(mention) is { Name: { } bearer } earlier && _byName.TryAdd(bearer, described))
        {
            (described.Name, described.Sureness, described.Pronoun, described.IsTold) = (bearer, earlier.Sureness, earlier.Pronoun, earlier.IsTold);
        }

        AddRole(described, token);
        Mention(described, token, block, MentionForm.Description, mention.IsQuoted);
    }

    // "By the mayor's reckoning it will. The mayor, Ann Lee, says": who was described before has a name now.
    private Referent? Described(Mentioned named)
    {
        var roles = WordsOf(named.Role);
        var like = Recent(_syntax.SentenceOf(named.Phrase.Head).Index).Where(referent => referent.Name is null && IsBare(referent.First) && roles.Contains(_syntax.Lemma(referent.First.Head), StringComparer.OrdinalIgnoreCase) && (named.MayBePerson ? referent.MayBePerson : referent.MayBeBody)).Take(2).ToList();
        return like is [var only] ? only : null;
    }

    // "The doctor told us", in a comment: the only one whom the page has called so.
    private Referent? Earlier(Mentioned described) =>
        IsBare(described.Phrase) ? _earlier.GetValueOrDefault((_syntax.Lemma(described.Phrase.Head).ToLowerInvariant(), described.MayBePerson)) : null;

    // Keeps who of a passage has a name and a role.
    private void Remember()
    {
        foreach (var referent in _byName.Values)
        {
            foreach (var role in referent.Roles.Select(role => role.ToLowerInvariant()))
            {
                foreach (var isPerson in (bool[])[true, false])
                {
                    if (isPerson ? referent.MayBePerson : referent.MayBeBody)
                    {
                        _earlier[(role, isPerson)] = !_earlier.TryGetValue((role, isPerson), out var other) || other?.Name == referent.Name ? referent : null;
                    }
                }
            }
        }
    }

    // "The mayor": an article and a noun, and nothing more.
    private bool IsBare(SourcePhrase phrase) => phrase.Head == phrase.Last && phrase.Head - phrase.First == 1 && _syntax.Lower(phrase.First) is "the"
        && (_syntax.Last(phrase.Head) == phrase.Head || _syntax.Last(phrase.Head) == phrase.Head + 1 && _syntax.Fine(phrase.Head + 1) is "POS");

    private void Read(Anaphor pronoun)
    {
        if (Candidates(pronoun) is { Count: > 0 } candidates && _choose(pronoun, candidates) is >= 0 and var chosen && candidates[chosen].Referent is { } meant)
        {
            meant.CalledBy = pronoun.Pronoun;
            Mention(meant, pronoun.Token, pronoun.Block, MentionForm.Pronoun, pronoun.IsQuoted);
        }
    }

    private List<Candidate> Candidates(Anaphor anaphor)
    {
        var sentence = _syntax.SentenceOf(anaphor.Token).Index;
        // "The council's department" is not the council.
        var near = Recent(sentence).Where(referent => CanBe(referent, anaphor) && !(anaphor.Phrase is { } phrase && referent.Last.Token >= phrase.First && referent.Last.Token <= phrase.Last)).Take(MostCandidates).ToList();
        if (near.Exists(referent => sentence - referent.Last.Sentence <= Near && CoreferenceFeatures.Fit(referent, anaphor) is "told" or "guessed" or "called so"))
        {
            // "Clara Novak runs the port. Peter Lang owns the ferries. She said": hardly him.
            near.RemoveAll(referent => CoreferenceFeatures.Fit(referent, anaphor) is "called otherwise" || CoreferenceFeatures.Fit(referent, anaphor) is "against" && referent.Sureness >= LeastSureness);
        }

        // "“Young man, I shall be dead by then,” he said": nobody speaks of himself so.
        if (anaphor is { Phrase: null, IsQuoted: false, IsBody: false } && QuotedBefore(anaphor.Token) is >= 0 and var opening)
        {
            RemoveNamedFrom(opening);
        }

        // "The other one will go after May, he said.": nobody who is named only in what is said.
        if (anaphor is { Phrase: null, IsQuoted: false } && (anaphor.Speaks || !anaphor.IsBody) && SaidBefore(anaphor.Token) is >= 0 and var said)
        {
            RemoveNamedFrom(said);
        }

        // "The minister quoted him": somebody else.
        if (anaphor.Phrase is null && _syntax.Relation(anaphor.Token) is "obj" or "iobj" && _syntax.Head(anaphor.Token) is >= 0 and var deed && CitingFinder.IsQuoting(_syntax, deed) && _syntax.Child(deed, "nsubj") is >= 0 and var doer && doer < anaphor.Token && DoerOf(doer) is { } other)
        {
            near.Remove(other);
        }

        if (anaphor.IsBody && anaphor.Phrase is null)
        {
            // "A cable has gone round Porto. It says": not the town.
            near.RemoveAll(referent => referent.Kind is nameof(NameKind.Place) && referent is { SpokeIn: < 0, WasSubject: false });

            // "In a paper it puts the loss at": not the paper.
            near.RemoveAll(referent => referent.Last.Sentence == sentence && SourceWords.Documents.Contains(_syntax.Lemma(referent.Last.Token)) && PrepositionOf(referent.Last.Token) is "in");
        }

        var scene = new Scene(sentence, _narrated, near, near.Where(referent => referent.SpokeIn >= 0).MaxBy(referent => referent.SpokeIn)?.Number ?? -1, near.Where(referent => referent.LedIn >= 0).MaxBy(referent => referent.LedIn)?.Number ?? -1);
        return [.. near.Select((referent, rank) => new Candidate(referent, CoreferenceFeatures.Of(_syntax, anaphor, referent, rank, scene)))];

        // Those who are named, or were first described, in what the pronoun's own words say.
        void RemoveNamedFrom(int first) => near.RemoveAll(referent => referent.Last.Token >= first && (referent.Last.Form is MentionForm.Name || referent.Count == 1));
    }

    // Where what is said begins, whose speaker closes the sentence: "..., he said on Monday."; -1 where a pronoun does not stand so.
    private int SaidBefore(int pronoun)
    {
        if (pronoun < 2 || _syntax.Word(pronoun - 1) is not "," || pronoun + 1 >= _syntax.Count || !SpeechFrames.Reports(_syntax, pronoun + 1))
        {
            return -1;
        }

        var sentence = _syntax.SentenceOf(pronoun);
        if (sentence.EndToken - pronoun > LongestTail || Enumerable.Range(pronoun + 2, Math.Max(0, sentence.EndToken - pronoun - 2)).Any(token => _syntax.Word(token) is "," or ":" or ";" || _syntax.Lower(token) is "that"))
        {
            return -1;
        }

        var first = pronoun - 1;
        while (first > sentence.FirstToken && _syntax.Word(first - 1) is not (":" or ";"))
        {
            first--;
        }

        return first;
    }

    // Who is meant at a noun, or at the last word of what hangs on it.
    private Referent? Named(int noun) => _byToken.GetValueOrDefault(noun) ?? _byToken.GetValueOrDefault(_syntax.Last(noun));

    private Referent? DoerOf(int subject) => Named(subject) ?? _syntax.Children(subject).Where(child => _syntax.Relation(child) is "flat" or "appos").Select(child => _byToken.GetValueOrDefault(child)).FirstOrDefault(referent => referent is not null);

    // Those mentioned in the sentences before, the last first; a sentence without end may mention any number.
    private IEnumerable<Referent> Recent(int sentence)
    {
        var seen = new HashSet<Referent>();
        for (var at = _mentioned.Count - 1; at >= Math.Max(0, _mentioned.Count - MostMentions) && sentence - _mentioned[at].Sentence <= Farthest; at--)
        {
            if (seen.Add(_mentioned[at].Referent))
            {
                yield return _mentioned[at].Referent;
            }
        }
    }

    // What words tell settles it; what a given name lets guess does not.
    private static bool CanBe(Referent referent, Anaphor anaphor) =>
        (anaphor.IsBody ? referent.MayBeBody : referent.MayBePerson) && (!anaphor.IsTold || anaphor.Pronoun is PersonPronoun.Unknown || !referent.IsTold || referent.Pronoun is PersonPronoun.Unknown || referent.Pronoun == anaphor.Pronoun);

    private Referent New(Mentioned mention)
    {
        var referent = new Referent(_count++, mention.Name, mention.Phrase, mention.Pronoun, mention.IsTold) { FirstSentence = _syntax.SentenceOf(mention.Phrase.Head).Index, Kind = KindOf(mention.Phrase), Preposition = PrepositionOf(mention.Phrase.Head), MayBePerson = mention.MayBePerson, MayBeBody = mention.MayBeBody };
        _new.Add(mention.Phrase.Head);
        return referent;
    }

    // What the page's names layer takes a name for, at any of its words.
    private string KindOf(SourcePhrase phrase) =>
        Enumerable.Range(phrase.First, phrase.Last - phrase.First + 1).Select(_syntax.Sheet.Names.At).FirstOrDefault(name => name is not null)?.Kind.ToString() ?? "none";

    private string PrepositionOf(int token)
    {
        var top = token;
        for (var steps = 0; steps < 4 && _syntax.Relation(top) is "flat" or "compound" or "appos" && _syntax.Head(top) is >= 0 and var above && above != top; steps++)
        {
            top = above;
        }

        return _syntax.Child(top, "case") is >= 0 and var preposition && preposition < top ? _syntax.Lower(preposition) : "none";
    }

    private void Mention(Referent referent, int token, int block, MentionForm form, bool isQuoted)
    {
        _byToken[token] = referent;
        var sentence = _syntax.SentenceOf(token).Index;
        var top = token;
        for (var steps = 0; steps < 3 && _syntax.Relation(top) is "flat" or "appos" or "compound" && _syntax.Head(top) is >= 0 and var above && above < token; steps++)
        {
            top = above;
        }

        var isSubject = _syntax.Relation(top) is "nsubj";
        referent.WasSubject |= isSubject;
        referent.Count++;
        _mentioned.Add((referent, sentence));
        referent.Last = new LastMention(token, sentence, block, form, isSubject, isQuoted);
        if (isSubject && _syntax.Head(top) is >= 0 and var verb)
        {
            if (!isQuoted && SpeechFrames.IsOfSpeech(_syntax.Lemma(verb)))
            {
                referent.SpokeIn = sentence;
            }

            if (!isQuoted && _syntax.Relation(verb) is "root" or "parataxis" or "ccomp")
            {
                referent.LedIn = sentence;
            }

            AddDeed(referent, verb);
        }

        foreach (var clause in _syntax.Children(token))
        {
            if (_syntax.Relation(clause) is "acl")
            {
                AddDeed(referent, clause);
            }
        }
    }

    // The subject of "is", where a token says what it is.
    private Referent? Predicated(int token)
    {
        var top = token;
        for (var steps = 0; steps < 3 && _syntax.Relation(top) is "flat" && _syntax.Head(top) is >= 0 and var above; steps++)
        {
            top = above;
        }

        return _syntax.Child(top, "cop") >= 0 && _syntax.Child(top, "nsubj") is >= 0 and var subject ? Named(subject) : null;
    }

    private void AddRole(Referent referent, int noun)
    {
        referent.Roles.Add(_syntax.Lemma(noun));
        _roles.Add(_syntax.Lemma(noun));
        referent.Classes.Add(_syntax.Sheet.Classes.Fine[noun]);
        foreach (var child in _syntax.Children(noun))
        {
            if (_syntax.Relation(child) is "compound" or "amod" or "nmod")
            {
                referent.Deeds.Add(_syntax.Lemma(child));
                referent.Classes.Add(_syntax.Sheet.Classes.Fine[child]);
            }
        }
    }

    private void AddDeed(Referent referent, int verb)
    {
        referent.Deeds.Add(_syntax.Lemma(verb));
        foreach (var child in _syntax.Children(verb))
        {
            if (_syntax.Relation(child) is "obj" or "obl" or "xcomp" && _syntax.Tag(child) is UniversalTag.Noun or UniversalTag.Verb)
            {
                referent.Deeds.Add(_syntax.Lemma(child));
                referent.Classes.Add(_syntax.Sheet.Classes.Fine[child]);
            }
        }
    }

    private static string[] WordsOf(string role) => role.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries);

    private void AddWords(Referent referent, string role)
    {
        foreach (var word in WordsOf(role))
        {
            var called = _titles.GetValueOrDefault(word.TrimEnd('.'), word);
            referent.Roles.Add(called);
            _roles.Add(called);
        }
    }
}

/// <summary>Words that name or describe a person or a body.</summary>
/// <param name="Phrase">The words.</param>
/// <param name="Name">The whole name; null for a description.</param>
/// <param name="Role">The words beside a name that say what it is; empty for none.</param>
/// <param name="Pronoun">The pronoun that goes with it.</param>
/// <param name="IsTold">Whether that is sure.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks.</param>
/// <param name="MayBePerson">Whether it may be a person.</param>
/// <param name="MayBeBody">Whether it may be a body.</param>
internal sealed record Mentioned(SourcePhrase Phrase, string? Name, string Role, PersonPronoun Pronoun, bool IsTold, bool IsQuoted, bool MayBePerson, bool MayBeBody);

/// <summary>A description or a pronoun that may mean somebody mentioned before.</summary>
/// <param name="Token">Its head.</param>
/// <param name="Block">Its block.</param>
/// <param name="Phrase">The words of a description; null for a pronoun.</param>
/// <param name="Pronoun">The pronoun, or the one that goes with the description.</param>
/// <param name="IsTold">Whether that is sure.</param>
/// <param name="IsQuoted">Whether it stands in quotation marks.</param>
/// <param name="IsBody">Whether it means a body, and no person.</param>
internal sealed record Anaphor(int Token, int Block, SourcePhrase? Phrase, PersonPronoun Pronoun, bool IsTold, bool IsQuoted, bool IsBody)
{
    /// <summary>Whether it is the subject of a verb of speech.</summary>
    public bool Speaks { get; init; }

    /// <summary>How much the model has to believe in somebody mentioned before, from 0 to 1: where nobody is likely, other rules say whom a pronoun means; "it" means the likeliest.</summary>
    public double LeastBelief => this switch
    {
        { Phrase: not null, Speaks: true } => CoreferenceTrainer.LeastBeliefOfDescription,
        { Phrase: null, IsBody: true } => 0,
        _ => CoreferenceTrainer.LeastBelief,
    };
}

/// <summary>Who is on the scene where somebody is meant.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Narrated">How many sentences before each stand outside quotation marks.</param>
/// <param name="Near">Those mentioned lately, the last first.</param>
/// <param name="Speaker">The number of who was said to speak last; -1 for nobody.</param>
/// <param name="Leader">The number of who was the main subject last; -1 for nobody.</param>
internal sealed record Scene(int Sentence, int[] Narrated, IReadOnlyList<Referent> Near, int Speaker, int Leader);
