namespace Danchu.Checking.Structure;

/// <summary>Tokens [From, To) of one sentence and the numbers [FirstNumber, LastNumber) standing in it.</summary>
internal readonly record struct Sentence(int Block, int From, int To, int FirstNumber, int LastNumber);
