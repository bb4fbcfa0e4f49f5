// Every figure the project quotes, each behind one word: dotnet run -c Release --project bench/Danchu.Bench -- <word>
return args switch
{
    ["documents", ..] => Danchu.Bench.Documents.DocumentsBench.Run(),
    ["facts", .. var rest] => await Danchu.Bench.Facts.FactsBench.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: bench documents | facts [units]");
    return 64;
}
