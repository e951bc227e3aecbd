using Foresaid.Measure;

// Reads the development pages and scores what was read.
if (args is not [var shared, .. var rest] || rest is not ([] or ["--repin"] or ["--keep", _]))
{
    Console.Error.WriteLine("usage: Foresaid.Measure SHARED-FOLDER [--repin | --keep FOLDER]");
    return 2;
}

return Measurement.Run(shared, repins: rest is ["--repin"], keep: rest is ["--keep", var folder] ? folder : null);
