using Foresaid.Engine;

namespace Foresaid.Hosts.Tests.Web;

/// <summary>A rich page, invented for the tests: three who speak, one of them through another, and a thread that disagrees.</summary>
internal static class SampleDocument
{
    /// <summary>The page.</summary>
    public static Document VarnholmCable { get; } = Draw();

    private static Document Draw()
    {
        var page = new PageDrawing()
            .Head(new DocumentArticle(
                "New power cable to Varnholm may not survive its first winter, engineers warn",
                null,
                "The Skerry Post",
                "https://skerrypost.example/2026/09/14/varnholm-cable",
                "2026-09-14T07:30:00+02:00",
                "Ida Solheim",
                "R. Pallin",
                ["Islands", "Energy"],
                ["Varnholm", "sea cables", "winter"],
                [],
                [],
                null,
                ["Ida Solheim"],
                []))
            .Picture("The cable ship Havrun off Skarvøy in August, with the last of eleven joints on deck.", "Ida Solheim")
            .Block("The operator calls the link safe. The man who designed it does not.", repeat: true)
            .Block("The Varnholm cable will be switched on before the first frost, the grid operator said on Friday, and it is expected to carry a fifth of the island’s power by Christmas. For the four thousand people who live beyond the sound, it replaces a line laid in 1961.")
            .Block("“We have tested every metre of it,” said Marta Lindqvist, who leads the project. “It is all but certain to hold, and by 1 December nobody will remember the old one.”")
            .Block("Not everyone is persuaded. According to the weekly Kystbladet, the operator’s former chief engineer, Tomas Reiher, told the board in May that the joints “may well fail if the water drops below two degrees”. The board did not answer him in writing.")
            .Block("A question of ice", "heading")
            .Block("Reached by telephone, Reiher would not repeat the figure. “I strongly doubt that it will last until spring,” he said. “Should the ice come early, there is no chance at all that they can repair it before March.”")
            .Block("“I strongly doubt that it will last until spring”", "quote", repeat: true)
            .Block("The ministry sees a different danger. A cold winter raises demand, and high demand makes the old plant at Holm pay again, its spokeswoman Elin Aas argued. A second cable, she said, ought to be laid next summer; her party means to propose it in the autumn session.")
            .Block("Insurers have made up their minds already. Skerry Mutual puts the odds of a break in the first year at one in five, a figure that Aas called “a sales pitch”. She expects premiums to fall once the cable is live.")
            .Block("Until then, three things are worth watching.")
            .Block("The water at Skarvøy, which fell below two degrees in five of the last ten winters.", "listItem")
            .Block("The price of gas, which will probably decide whether Holm reopens.", "listItem")
            .Block("The harbour pilots, who could strike in November.", "listItem")
            .Block("It would be rash to rule anything out. But a mild winter weakens the case for a second cable, and this one looks set to be mild.")
            .Comment("c1", null, "hydrographer_77", "2026-09-14T08:12:00+02:00", "Reiher is right, I dived on those joints 😐 The cable will not see February, whatever Lindqvist says.")
            .Comment("c2", "c1", "Solveig", "2026-09-14T09:03:00+02:00", "> The cable will not see February\nThey said that of the first one too. It lasted sixty years, and this one will as well.", "> The cable will not see February")
            .Comment("c3", "c2", "hydrographer_77", "2026-09-14T09:40:00+02:00", "The first one lay in mud. If this one freezes in, you will be burning candles by New Year.")
            .Comment("c4", "c3", "Guest", null, "[removed by the moderator]", removed: true)
            .Comment("c5", null, "Anker B.", "2026-09-14T12:25:00+02:00", "Nobody mentions the bill. Power is going to cost twice as much by Easter, and that is with the cable.")
            .Comment("c6", "c5", "May", "2026-09-15T06:51:00+02:00", "Twice is a stretch, but yes, it will go up. Half as much again, maybe.");
        Sources(page);
        InTheArticle(page);
        InTheThread(page);
        return page
            .Contradict("s4", "s8")
            .Contradict("s4", "s18")
            .Contradict("s18", "s19")
            .Drives("a cold winter", "demand for power", raises: true, "s10")
            .Drives("demand for power", "the old plant pays", raises: true, "s10")
            .Drives("a mild winter", "the case for a second cable", raises: false, "s17")
            .Finish("saved/varnholm-cable.html");
    }

    private static void Sources(PageDrawing page) => page
        .Source("p0", "Ida Solheim", null, "author")
        .Source("p1", "the grid operator", null, "organisation")
        .Source("p2", "Marta Lindqvist", "leads the project", "person")
        .Source("p3", "Tomas Reiher", "the operator’s former chief engineer", "person")
        .Source("p4", "Kystbladet", "weekly", "organisation")
        .Source("p5", "Elin Aas", "spokeswoman of the ministry", "person")
        .Source("p6", "Skerry Mutual", "insurer", "organisation")
        .Source("p7", "hydrographer_77", null, "commenter")
        .Source("p8", "Solveig", null, "commenter")
        .Source("p9", "Anker B.", null, "commenter")
        .Source("p10", "May", null, "commenter")
        .Attribution("a1", "the grid operator", "said", "The Varnholm cable will be switched on before the first frost", "p1")
        .Attribution("a2", "Marta Lindqvist", "said", "It is all but certain to hold", "p2")
        .Attribution("a3", "Kystbladet", "According to", "the operator’s former chief engineer", "p4")
        .Attribution("a4", "Tomas Reiher", "told the board", "the joints “may well fail if the water drops below two degrees”", "p3");

    private static void InTheArticle(PageDrawing page) => page
        .Says(new("The Varnholm cable will be switched on before the first frost", "p1", "p0")
        {
            Event = "the Varnholm cable is switched on",
            Phrase = "will",
            Range = (0.88, 0.95, 0.99),
            Window = "before the first frost",
            Attribution = "a1",
        })
        .Says(new("it is expected to carry a fifth of the island’s power by Christmas", "p1", "p0")
        {
            Event = "the cable carries a fifth of the island’s power",
            Phrase = "is expected to",
            Range = (0.65, 0.78, 0.9),
            Window = "by Christmas",
            To = "2026-12-25",
            Attribution = "a1",
        })
        .Says(new("it replaces a line laid in 1961", "p0") { Kind = "assessment", Event = "the cable replaces the line of 1961", Range = (0.9, 0.96, 0.99) })
        .Says(new("It is all but certain to hold", "p2", "p0")
        {
            Event = "the cable holds",
            Phrase = "all but certain",
            Range = (0.92, 0.96, 0.99),
            Attribution = "a2",
            Quoted = "direct",
        })
        .Says(new("by 1 December nobody will remember the old one", "p2", "p0")
        {
            Event = "people remember the old cable",
            Happens = false,
            Phrase = "will",
            Range = (0.88, 0.95, 0.99),
            Window = "by 1 December",
            To = "2026-12-01",
            Attribution = "a2",
            Quoted = "direct",
        })
        .Says(new("the operator’s former chief engineer, Tomas Reiher, told the board in May that the joints “may well fail if the water drops below two degrees”", "p4", "p0")
        {
            Kind = "report",
            Event = "Reiher warned the board",
            Attribution = "a3",
        })
        .Says(new("the joints “may well fail if the water drops below two degrees”", "p3", "p4", "p0")
        {
            Event = "the joints fail",
            Phrase = "may well",
            Range = (0.4, 0.56, 0.72),
            Condition = "if the water drops below two degrees",
            Attribution = "a4",
            Quoted = "mixed",
        })
        .Says(new("I strongly doubt that it will last until spring", "p3", "p0")
        {
            Event = "the cable lasts until spring",
            Happens = false,
            Phrase = "strongly doubt",
            Range = (0.72, 0.84, 0.93),
            Window = "until spring",
            To = "2027-03-20",
            Quoted = "direct",
        })
        .Says(new("Should the ice come early, there is no chance at all that they can repair it before March", "p3", "p0")
        {
            Event = "they can repair the cable",
            Happens = false,
            Phrase = "no chance at all",
            Range = (0.93, 0.98, 1),
            Condition = "Should the ice come early",
            Window = "before March",
            To = "2027-02-28",
            Quoted = "direct",
        })
        .Says(new("A cold winter raises demand, and high demand makes the old plant at Holm pay again", "p5", "p0")
        {
            Kind = "assessment",
            Event = "a cold winter makes the plant at Holm pay",
            Range = (0.8, 0.9, 0.97),
        })
        .Says(new("A second cable, … ought to be laid next summer", "p5", "p0") { Kind = "recommendation", Event = "a second cable is laid", Window = "next summer", From = "2027-06-01", To = "2027-08-31" })
        .Says(new("her party means to propose it in the autumn session", "p5", "p0")
        {
            Kind = "intention",
            Event = "the party proposes a second cable",
            Phrase = "means to",
            Range = (0.6, 0.75, 0.88),
            Window = "in the autumn session",
        })
        .Says(new("a break in the first year at one in five", "p6", "p0")
        {
            Event = "the cable breaks",
            Phrase = "one in five",
            Range = (0.17, 0.19, 0.23),
            Window = "in the first year",
            To = "2027-10-31",
        })
        .Says(new("premiums to fall once the cable is live", "p5", "p0")
        {
            Event = "premiums fall",
            Phrase = "expects",
            Range = (0.65, 0.78, 0.9),
            Condition = "once the cable is live",
        })
        .Says(new("The price of gas, which will probably decide whether Holm reopens", "p0")
        {
            Event = "the price of gas decides about Holm",
            Phrase = "probably",
            Range = (0.6, 0.72, 0.84),
        })
        .Says(new("The harbour pilots, who could strike in November", "p0")
        {
            Event = "the harbour pilots strike",
            Phrase = "could",
            Range = (0.2, 0.38, 0.6),
            Window = "in November",
            From = "2026-11-01",
            To = "2026-11-30",
        })
        .Says(new("this one looks set to be mild", "p0") { Event = "the winter is mild", Phrase = "looks set to", Range = (0.62, 0.76, 0.88) });

    private static void InTheThread(PageDrawing page) => page
        .Says(new("The cable will not see February", "p7")
        {
            Comment = "c1",
            Event = "the cable lasts until February",
            Happens = false,
            Phrase = "will not",
            Range = (0.88, 0.95, 0.99),
            Window = "February",
            To = "2027-02-01",
            Stance = "disagree",
        })
        .Says(new("this one will as well", "p8") { Comment = "c2", Event = "the cable lasts sixty years", Phrase = "will", Range = (0.88, 0.95, 0.99), Stance = "disagree" })
        .Says(new("If this one freezes in, you will be burning candles by New Year", "p7")
        {
            Comment = "c3",
            Event = "the island is without power",
            Phrase = "will",
            Range = (0.88, 0.95, 0.99),
            Condition = "If this one freezes in",
            Window = "by New Year",
            To = "2026-12-31",
            Stance = "disagree",
        })
        .Says(new("Power is going to cost twice as much by Easter", "p9")
        {
            Comment = "c5",
            Event = "power costs twice as much",
            Phrase = "is going to",
            Range = (0.85, 0.93, 0.98),
            Window = "by Easter",
            To = "2027-03-28",
        })
        .Says(new("it will go up", "p10") { Comment = "c6", Event = "power costs more", Phrase = "will", Range = (0.88, 0.95, 0.99), Stance = "agree" })
        .Says(new("Half as much again, maybe", "p10") { Comment = "c6", Event = "power costs half as much again", Phrase = "maybe", Range = (0.3, 0.5, 0.68), Stance = "agree" });
}
