namespace Danchu.Bench;

internal static class Usage
{
    public static int Print()
    {
        Console.Error.WriteLine("Usage: Danchu.Bench BENCH [ARGUMENTS]");
        Console.Error.WriteLine("  checking accuracy [--seeds DIR --labels FILE [--register FILE]] [--synthetic N] [--seed N] [--verbose]");
        Console.Error.WriteLine("  checking accuracy --texts [DIR] [--labels FILE] [--verbose]");
        Console.Error.WriteLine("  checking planted [--verbose]");
        Console.Error.WriteLine("  checking variations [--file phrasings-2.txt] [--draws N] [--kind KIND] [--verbose]");
        Console.Error.WriteLine("  checking speed");
        Console.Error.WriteLine("  checking fuzz SECONDS [SEED]");
        Console.Error.WriteLine("  documents");
        Console.Error.WriteLine("  documents reading");
        Console.Error.WriteLine("  documents fuzz SECONDS [SEED]");
        Console.Error.WriteLine("  documents fuzz pdf|xlsx|text SECONDS");
        Console.Error.WriteLine("  entries [UNITS]");
        Console.Error.WriteLine("  facts [UNITS]");
        Console.Error.WriteLine("  kills --hours N");
        Console.Error.WriteLine("  pages");
        Console.Error.WriteLine("  public [VISITORS]");
        Console.Error.WriteLine("  reuse [REPORTS]");
        Console.Error.WriteLine("  scores [UNITS]");
        Console.Error.WriteLine("  passwords LIST FILE");
        Console.Error.WriteLine("  uploads [PART OF A NAME] [--alone]");
        return 2;
    }
}
