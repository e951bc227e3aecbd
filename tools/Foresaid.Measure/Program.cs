using Foresaid.Measure;


// Reads the development pages and texts, and scores what was read.
return args switch
{
    [var shared] => Measurement.Run(shared, repins: false, keep: null),
    [var shared, "--repin"] => Measurement.Run(shared, repins: true, keep: null),
    [var shared, "--keep", var folder] => Measurement.Run(shared, repins: false, folder),
    [var shared, "--language"] => Measurement.RunLanguage(shared, "dev"),
    [var shared, "--statements", .. var keep] => Measurement.RunStatements(shared, keep is ["--keep", var folder] ? folder : null),
    [var shared, "--times", .. var shows] => Measurement.RunTimes(shared, shows is ["--show"]),
    [var shared, "--kinds", .. var keep] => Measurement.RunKinds(shared, keep is ["--keep", var folder] ? folder : null),
    [var shared, "--conditions"] => Measurement.RunConditions(shared),
    [var shared, "--language-test"] => Measurement.RunLanguage(shared, "test"),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Foresaid.Measure SHARED-FOLDER [--repin | --keep FOLDER | --statements [--keep FOLDER] | --times [--show] | --kinds [--keep FOLDER] | --conditions | --language | --language-test]");
    return 2;
}
