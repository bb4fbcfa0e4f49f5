namespace Danchu.Bench.Checking;

/// <summary>What is measured of the checker, by the second word of the command line.</summary>
internal static class CheckingBench
{
    public static int Run(string[] args) => args switch
    {
        ["accuracy", .. var rest] => MeasureAccuracy.Run(rest),
        _ => Usage.Print(),
    };
}
