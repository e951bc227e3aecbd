using System.Globalization;
using Foresaid.Fuzz;

// Reads made-up and broken inputs until the time is over or one is read wrongly.
if (args is not [var seconds, var seed, var finds]
    || !double.TryParse(seconds, NumberStyles.Float, CultureInfo.InvariantCulture, out var time)
    || !int.TryParse(seed, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var start))
{
    Console.Error.WriteLine("usage: Foresaid.Fuzz SECONDS SEED-IN-HEX FOLDER-FOR-FINDS");
    return 2;
}

return new Fuzzing(new Random(start), finds).Run(TimeSpan.FromSeconds(time));
