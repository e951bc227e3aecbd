using Foresaid.Measure;

// Reads the development pages and scores what was read. Usage: Foresaid.Measure SHARED-FOLDER [--repin]
if (args is not [var shared, .. var rest] || rest is not ([] or ["--repin"]))
{
    Console.Error.WriteLine("usage: Foresaid.Measure SHARED-FOLDER [--repin]");
    return 2;
}

return Measurement.Run(shared, repins: rest is ["--repin"]);
