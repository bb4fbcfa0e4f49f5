namespace Danchu.Checking.Checks;

/// <summary>One demand on a text. Checks do not know each other; what they share is read once into <see cref="CheckWork"/>.</summary>
internal abstract class Check
{
    public abstract CheckDescription Description { get; }

    public string Code => Description.Code;

    public abstract void Run(CheckWork work);
}
