namespace Danchu.Bench.Checking;

/// <summary>What is measured of the checker, by the second word of the command line.</summary>
internal static class CheckingBench
{
    public static int Run(string[] args) => args switch
    {
        ["accuracy", .. var rest] => MeasureAccuracy.Run(rest),
        ["planted", .. var rest] => Texts.MeasurePlanted.Run(rest),
        ["variations", .. var rest] => Variations.MeasureVariations.Run(rest),
        ["speed"] => MeasureSpeed.Run(),
        ["digest", var texts] => DigestResults.Run(texts),
        ["fuzz", var seconds] => Fuzz.Run(seconds, "1"),
        ["fuzz", var seconds, var seed] => Fuzz.Run(seconds, seed),
        _ => Usage.Print(),
    };
}
