using System.Collections.Frozen;
using Foresaid.Text;

namespace Foresaid.Statements.Sources;

/// <summary>Words that tell what kind of source a phrase names.</summary>
internal static class SourceWords
{
    /// <summary>Heads of the names of bodies: "Institute for Shared Waters", "Slovak Rail".</summary>
    public static FrozenSet<string> Bodies { get; } = Words(
        """
        body institute agency ministry union committee commission council party bank company group association federation centre center
        university college court parliament senate congress government office department bureau board authority service force
        army navy police league club guild chamber foundation trust fund corporation firm network alliance society academy
        observatory mission secretariat treasury exchange consultancy newspaper daily weekly magazine journal post times herald
        courier gazette tribune telegraph guardian chronicle review press news radio television station website site portal
        outlet wire report study memo paper poll survey statement document draft note letter directorate inspectorate
        summary forecast model projection analysis briefing bulletin slide audit filing book article blog post podcast
        industry sector lobby opposition coalition movement alliance memorandum spreadsheet footnote minutes email message text leaflet manifesto prospectus presentation
        dossier transcript annex circular notice pamphlet editorial column timetable bookmaker app
        team panel jury management
        regulator insurer lender utility operator carrier airline brokerage charity watchdog thinktank startup conglomerate
        organisation organization cooperative co-operative confederation syndicate consortium embassy consulate delegation assembly tribunal prosecution institution municipality
        prefecture laboratory lab hospital clinic museum publisher supermarket railway brewery studio regime junta militia monarchy bloc faction caucus diocese workforce staff
        cable telegram communiqué communique dispatch flyer handout newsletter tabloid broadsheet channel fortnightly cabinet presidency administration
        assessment monitor taskforce school airport refinery shipyard co-op theatre library orchestra brigade parish church garrison cartel leadership headquarters factory pollster
        """);

    /// <summary>What a body with a name is called when it is spoken of again.</summary>
    public static FrozenSet<string> Companies { get; } = Words(
        """
        company firm group bank lender insurer carrier airline operator retailer manufacturer maker developer agency union club charity party utility brokerage broker startup supplier
        """);

    /// <summary>Kinds of companies: any may be spoken of as another.</summary>
    public static FrozenSet<string> Firms { get; } = Words(
        """
        company firm group bank lender insurer carrier airline operator retailer manufacturer maker developer utility brokerage broker startup supplier corporation consultancy trust fund partners
        """);

    /// <summary>What sounds like a person and is a firm.</summary>
    public static FrozenSet<string> FirmsOnly { get; } = Words("insurer reinsurer lender retailer");

    /// <summary>What has authors.</summary>
    public static FrozenSet<string> Documents { get; } = Words(
        """
        study report paper memo memorandum note poll survey analysis document draft summary forecast model article letter briefing bulletin review assessment projection spreadsheet filing footnote minutes email message leaflet manifesto prospectus presentation dossier transcript annex circular notice pamphlet cable telegram communiqué communique flyer handout
        """);

    /// <summary>Bodies that govern.</summary>
    public static FrozenSet<string> Governments { get; } = Words(
        """
        ministry government parliament senate congress treasury cabinet administration kremlin commission presidency
        """);

    /// <summary>Names of countries and of capitals, which speak for their governments.</summary>
    public static FrozenSet<string> Capitals { get; } = Words(
        """
        moscow kyiv kiev minsk washington london paris berlin beijing brussels ankara tehran jerusalem warsaw vilnius riga tallinn
        tokyo seoul delhi islamabad cairo riyadh rome madrid athens budapest prague bratislava bucharest sofia belgrade baku
        yerevan tbilisi tashkent astana bishkek kabul baghdad damascus caracas bogotá brasília canberra ottawa havana
        russia ukraine belarus china iran israel turkey poland germany france britain egypt india pakistan japan
        serbia kosovo croatia bosnia montenegro macedonia albania slovenia slovakia hungary romania bulgaria greece moldova austria
        switzerland italy spain portugal belgium luxembourg denmark norway sweden finland iceland estonia latvia lithuania ireland
        malta cyprus georgia armenia azerbaijan kazakhstan uzbekistan kyrgyzstan tajikistan turkmenistan afghanistan mongolia taiwan
        indonesia malaysia singapore thailand vietnam cambodia laos myanmar bangladesh nepal bhutan australia canada mexico brazil
        argentina chile peru bolivia ecuador colombia venezuela guyana suriname uruguay paraguay panama guatemala honduras nicaragua
        cuba haiti jamaica morocco algeria tunisia libya sudan ethiopia eritrea somalia kenya uganda tanzania rwanda burundi congo
        angola zambia zimbabwe mozambique malawi botswana namibia nigeria ghana senegal mali niger cameroon gabon liberia
        syria lebanon iraq kuwait qatar bahrain oman yemen pristina zagreb sarajevo podgorica skopje tirana ljubljana chisinau vienna
        bern lisbon copenhagen oslo stockholm helsinki reykjavik dublin valletta nicosia jakarta manila bangkok hanoi nairobi abuja
        """);

    /// <summary>Nouns for people by what they do; with -s they name a group.</summary>
    public static PersonNouns People { get; } = new(Words(
        """
        analyst expert official minister president chairman chairwoman chair chief head director spokesman spokeswoman spokesperson
        secretary governor mayor senator deputy diplomat officer general colonel major captain adviser advisor negotiator mediator
        economist scientist researcher professor lawyer judge lawmaker politician activist journalist reporter editor columnist
        correspondent author writer historian engineer doctor farmer trader broker banker investor manager executive founder
        owner member delegate ambassador envoy commissioner leader commander soldier observer critic opponent supporter
        participant colleague friend source man woman person people clerk hydrologist seismologist volcanologist meteorologist forecaster
        teacher student driver worker resident voter shopkeeper fisherman captain pilot priest bishop nurse unionist insider
        uncle aunt mother father brother sister wife husband son daughter cousin nephew niece boss neighbour neighbor mate brother-in-law sister-in-law
        caretaker refiner conciliator spokesperson counterpart shipmate contractor official columnist midwife whip treasurer bookmaker
        candidate campaigner publican hotelier landlord tenant baker butcher grocer barber carpenter plumber electrician fitter welder
        miner sailor skipper fisher angler gardener forester shepherd rancher grower breeder brewer winemaker miller mechanic
        architect surveyor planner designer developer builder landowner homeowner shareholder investor accountant auditor actuary
        statistician mathematician physicist chemist biologist geologist ecologist epidemiologist virologist immunologist psychologist
        sociologist anthropologist archaeologist oceanographer climatologist astronomer botanist zoologist pathologist pharmacist
        physician surgeon paramedic midwife carer therapist psychiatrist vet dentist consultant lecturer academic scholar fellow
        librarian archivist curator translator interpreter poet novelist playwright composer musician singer actor actress
        painter photographer broadcaster presenter host anchor blogger podcaster pundit commentator reader listener viewer
        coach trainer athlete player captain referee umpire jockey cyclist runner striker midfielder goalkeeper
        policeman policewoman detective sheriff constable firefighter guard warden lieutenant sergeant corporal veteran recruit
        monk nun vicar imam rabbi cleric missionary elder chieftain tribesman villager islander townsman citizen taxpayer
        passenger commuter pensioner retiree migrant refugee exile dissident rebel protester striker organiser organizer
        rival client customer supervisor doctor physicist guy lad bloke electrician ranger pundit dealer councillor senator mp whistleblower spy agent informant witness suspect defendant plaintiff claimant juror attorney barrister solicitor
        magistrate notary clerk registrar bailiff ombudsman mediator arbitrator lobbyist strategist pollster consultant
        entrepreneur industrialist financier banker trader dealer merchant wholesaler retailer supplier importer exporter
        landlady waitress waiter chef cook bartender barista cleaner porter caretaker janitor receptionist secretary assistant
        apprentice intern trainee graduate undergraduate pupil schoolgirl schoolboy girl boy child widow widower grandmother
        grandfather granddaughter grandson sibling twin partner fiancé spouse parent guardian godfather
        newcomer insider outsider rival competitor successor predecessor incumbent challenger frontrunner nominee appointee
        backbencher parliamentarian congressman congresswoman assemblyman alderman lawmaker legislator vicepresident
        underwriter insurer reinsurer lender donor master harbourmaster foreman steward shipowner bookkeeper premier chancellor king queen prince councillor prosecutor inspector ranger biologist
        reviewer dean provost principal headteacher headmaster headmistress chairperson superintendent marshal stockbroker conductor technician
        technologist geographer geophysicist glaciologist geochemist agronomist horticulturist demographer criminologist philosopher theologian
        linguist ethnographer paediatrician pediatrician oncologist cardiologist neurologist radiologist psychotherapist optician beekeeper
        gamekeeper innkeeper boatman ferryman cabbie courier trucker haulier machinist roofer bricklayer mason glazier plasterer decorator
        blacksmith cobbler tailor weaver potter jeweller florist greengrocer fishmonger newsagent stallholder vendor auctioneer valuer
        coroner jurist advocate counsel quartermaster clergyman chaplain bursar verger secretary-general aide staffer
        usher sacristan projectionist obituarist dancer pianist violinist cellist drummer guitarist sculptor filmmaker producer screenwriter conservator astronaut
        cosmonaut entomologist convict prisoner inmate jailer sentry fireman veterinarian dietitian patient survivor victim immigrant settler pilgrim tourist traveller
        traveler pedestrian motorist rider footballer defender winger linesman groundsman batsman bowler golfer boxer wrestler skier swimmer sprinter rower climber
        mountaineer bosun deckhand stoker helmsman navigator admiral brigadier conscript deserter militant guerrilla warlord gunman sniper informer defector protestor
        demonstrator volunteer spin-doctor speechwriter confidant confidante intermediary middleman tycoon billionaire millionaire magnate stakeholder creditor debtor
        borrower lessee buyer seller salesman saleswoman cashier barman barmaid caterer confectioner chocolatier cheesemaker distiller vintner sommelier housekeeper
        doorman typist storekeeper hawker peddler pedlar tanner saddler cooper wheelwright shipwright boatbuilder shipbuilder joiner cabinetmaker upholsterer locksmith
        gunsmith goldsmith silversmith watchmaker clockmaker jeweler engraver printer bookbinder bookseller publisher announcer newsreader vlogger influencer youtuber
        dad daddy mum mummy mom granny grandma grandpa grandad granddad gran nan pal buddy lodger hairdresser missus liquidator housemate workmate flatmate bandmate groundskeeper
        headhunter postmistress concierge milkman babysitter nanny bargeman haematologist hematologist urologist nutritionist driller seamstress gatekeeper bookie tipster punter acoustician
        dramaturge choirmaster grandee doyen doyenne stepfather stepmother stepbrother stepsister stepson stepdaughter fiancée instructor coauthor co-author ceo matriarch patriarch schoolmate
        schoolteacher schoolmaster housewife househusband hubby ex-husband ex-wife ex-minister caller canvasser subcontractor
        ghostwriter biographer memoirist essayist lexicographer typesetter proofreader editor-in-chief subeditor stringer cameraman gaffer soundman stuntman understudy
        impresario promoter busker clown magician juggler acrobat forewoman overseer draughtsman subcontractor scaffolder crane-driver crane-operator driller rigger
        lathe-operator controller dispatcher signalman stationmaster engine-driver motorman bargee co-pilot stewardess purser attendant flight-attendant farmhand
        ploughman shepherdess goatherd cowherd herder herdsman dairyman milkmaid crofter smallholder peasant townswoman squire poacher hunter trapper fisherwoman
        oysterman whaler pearl-diver diver lifeguard harbormaster lighthouse-keeper lockkeeper beachcomber salvor wrecker smuggler pirate thief burglar forger swindler
        fraudster rector curate parson pastor preacher abbot abbess deacon archbishop cardinal pope monsignor mullah ayatollah guru tutor vice-chancellor schoolmaster
        schoolmistress schoolteacher postgraduate postdoc alumnus princess duke duchess earl countess baron baroness viscount knight sultan emir sheikh shah tsar emperor
        empress regent heir heiress pretender courtier chamberlain councilman councilwoman councilor mayoress burgomaster consul vice-consul attaché attache
        president-elect vice-president ex-president ex-minister speaker convener convenor moderator rapporteur signatory peacemaker peacekeeper grandparent stepmother
        stepfather stepson stepdaughter godmother godson goddaughter fiancée fiancee bride bridegroom newlywed ex-wife ex-husband lover mistress girlfriend boyfriend
        roommate flatmate classmate schoolmate teammate co-author co-founder cofounder co-owner co-driver coworker co-worker comrade ally foe enemy adversary contender
        underdog latecomer bystander onlooker passer-by passerby eyewitness stranger foreigner highlander teenager adolescent toddler infant youngster octogenarian
        septuagenarian nonagenarian centenarian gentleman lass chap sceptic skeptic optimist pessimist realist cynic enthusiast zealot alarmist contrarian purist
        traditionalist reformer moderniser hardliner socialist communist monarchist nationalist separatist loyalist populist technocrat bureaucrat mandarin apparatchik
        functionary civil-servant examiner assessor adjuster appraiser inventor tinkerer programmer coder hacker roboticist administrator webmaster gamer apiarist
        naturalist birdwatcher ornithologist keeper zookeeper falconer tracker nurseryman landscaper horticulturalist logger lumberjack woodcutter sawyer arborist
        undertaker gravedigger embalmer mourner orphan executor beneficiary bidder collector antiquarian connoisseur dilettante amateur honcho kingpin ringleader
        superior prefect sub-prefect subprefect undersecretary intendant comptroller stevedore docker shipbroker forwarder trustee roaster ginner canner sealer kingmaker elector negotiatress petitioner respondent appellant
        reformist centrist moderate royalist federalist fundraiser canvasser teller scrutineer invigilator proctor matron almoner sexton
        mastermind henchman bodyguard chauffeur lorry-driver teamster cabdriver rickshaw-driver postman postmaster postmistress mailman messenger
        """));

    /// <summary>Titles that stand before a name and are no part of it.</summary>
    public static FrozenSet<string> Titles { get; } = Words(
        """
        mr mrs ms miss dr prof professor sir dame lord lady president minister senator governor mayor general colonel major captain
        lieutenant sergeant admiral judge justice king queen prince princess pope bishop father sister chancellor premier
        cr cllr rep sen gov gen col capt lt sgt rev hon secretary ambassador commissioner deputy chairman chairwoman inspector councillor auntie uncle representative state prime
        """);

    /// <summary>Pronouns for one man or woman.</summary>
    public static FrozenSet<string> OnePerson { get; } = Words("he she");

    /// <summary>Pronouns of the narrator.</summary>
    public static FrozenSet<string> FirstPerson { get; } = Words("i we");

    /// <summary>Whether a token can carry the name of somebody who speaks: a name, a pronoun of persons, a noun for people or a body.</summary>
    public static bool Speaks(Syntax syntax, int token) =>
        syntax.Tag(token) switch
        {
            UniversalTag.Propn => true,
            UniversalTag.Pron => syntax.Lower(token) is "he" or "she" or "they" or "i" or "we",
            UniversalTag.Noun => People.Contains(syntax.Lemma(token)) || Bodies.Contains(syntax.Lemma(token)) || Companies.Contains(syntax.Lemma(token)) || syntax.Lower(token) is [_, _, _, .., 'm', 'e', 'n'] && syntax.Fine(token) is "NNS",
            _ => false,
        };

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Nouns for people: those that are listed, and those whose ending says that they name somebody by their work.</summary>
internal sealed class PersonNouns(FrozenSet<string> listed)
{
    private static readonly string[] _trades = ["ician", "holder", "maker", "builder", "owner", "keeper", "worker", "watcher", "ologist", "ographer"];

    /// <summary>Whether a noun, in its base form, is one.</summary>
    public bool Contains(string noun) => listed.Contains(noun) || NamesByWork(noun);

    // "Seismologist", "housebuilder", "shareholder": a noun that says what somebody does.
    private static bool NamesByWork(string noun) =>
        noun.Length > 6 && noun.EndsWith("ist", StringComparison.Ordinal) && !noun.EndsWith("list", StringComparison.Ordinal)
        || noun.Length > 5 && (noun.EndsWith("man", StringComparison.Ordinal) || noun.EndsWith("woman", StringComparison.Ordinal) || noun.EndsWith("person", StringComparison.Ordinal))
        || Array.Exists(_trades, trade => noun.EndsWith(trade, StringComparison.Ordinal));
}
