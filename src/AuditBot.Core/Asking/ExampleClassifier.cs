using AuditBot.Catalogue;

namespace AuditBot.Asking;

/// <summary>
/// Tells what short texts call for by their words and pairs of words: naive Bayes, learned at start from the examples of a word
/// list, against texts that call for none of it.
/// </summary>
internal sealed class ExampleClassifier
{
    private const int MostWords = 32;

    /// <summary>How much of a word's likelihood comes from all examples together (Jelinek-Mercer smoothing).</summary>
    private const float Shared = 0.03f;

    /// <summary>The section whose examples call for none of the classes.</summary>
    private const string None = "none";

    /// <summary>A word in fewer examples stands there by chance.</summary>
    private const int FewestExamples = 2;

    private const string Edge = "^";

    private readonly Vocabulary vocabulary = new();
    private readonly List<float[]> counts = [];
    private readonly Dictionary<string, string> examples = [];
    private readonly string[] names;
    private readonly int classes;
    private readonly int firstOfOthers;
    private readonly float[] likelihoods;
    private readonly float lead;
    private readonly float strange;

    /// <param name="file">See <see cref="LexiconFile"/>; each section is a class.</param>
    /// <param name="others">Texts of no class.</param>
    /// <param name="lead">How much likelier than no class a class has to be, as a natural logarithm.</param>
    /// <param name="strange">How much a word that stands in no example speaks against every class, as a natural logarithm.</param>
    public ExampleClassifier(string file, IEnumerable<string> others, float lead, float strange)
    {
        this.lead = lead;
        this.strange = strange;
        var sections = LexiconFile.Sections(file);
        names = [.. sections.Select(section => section.Name).Where(name => name != None)];
        classes = names.Length + 1;
        foreach (var section in sections)
        {
            var of = section.Name == None ? names.Length : Array.IndexOf(names, section.Name);
            foreach (var line in section.Lines)
            {
                Learn(line, of);
                examples.TryAdd(Phrases.Plain(line), section.Name);
            }
        }

        firstOfOthers = vocabulary.Count;
        foreach (var other in others)
        {
            Learn(other, names.Length);
        }

        likelihoods = new float[vocabulary.Count * classes];
        var sizes = Enumerable.Range(0, classes).Select(of => counts.Sum(count => count[of])).ToArray();
        var all = sizes.Sum();
        for (var feature = 0; feature < vocabulary.Count; feature++)
        {
            var overall = counts[feature].Sum() / all;
            for (var of = 0; of < classes; of++)
            {
                likelihoods[(feature * classes) + of] = MathF.Log(((1 - Shared) * counts[feature][of] / sizes[of]) + (Shared * overall));
            }
        }
    }

    /// <summary>Whether a text is nothing but the name of a class, and so cannot be meant otherwise.</summary>
    public bool IsName(string text) => names.Contains(text);

    /// <returns>The name of the class; null when none is likely enough.</returns>
    /// <param name="isKnown">Whether a word means something elsewhere, so that it is not a misspelt one of the examples.</param>
    public string? Read(string text, Func<string, bool> isKnown)
    {
        if (examples.TryGetValue(Phrases.Plain(text), out var example))
        {
            return example == None ? null : example;
        }

        Span<float> scores = stackalloc float[classes];
        scores.Clear();
        scores[^1] = lead;
        Span<char> buffer = stackalloc char[WordReader.Room];
        var reader = new WordReader(text, buffer);
        var last = vocabulary.Find(Edge);
        var known = 0;
        for (var read = 0; read < MostWords && reader.TryNext(); read++)
        {
            var word = vocabulary.Find(reader.Typed);
            if (word < 0 && !isKnown(reader.Typed.ToString()))
            {
                word = vocabulary.FindNear(reader.Typed);
            }

            // A word that stands in no example of the list, but elsewhere, names a subject of its own.
            if (word >= firstOfOthers)
            {
                return null;
            }

            known += word < 0 ? 0 : 1;
            scores[^1] += word < 0 ? strange : 0;
            Add(scores, word);
            Add(scores, vocabulary.FindPair(last, word));
            last = word;
        }

        Add(scores, vocabulary.FindPair(last, vocabulary.Find(Edge)));
        var best = 0;
        for (var of = 1; of < names.Length; of++)
        {
            best = scores[of] > scores[best] ? of : best;
        }

        return known > 0 && scores[best] > scores[^1] ? names[best] : null;
    }

    /// <summary>Whether every word stands in several examples, so that the text names nothing else.</summary>
    public bool SaysNothingElse(string text)
    {
        Span<char> buffer = stackalloc char[WordReader.Room];
        var reader = new WordReader(text, buffer);
        while (reader.TryNext())
        {
            var word = vocabulary.Find(reader.Typed);
            word = word >= 0 ? word : vocabulary.FindNear(reader.Typed);
            if (word < 0 || counts[word].Sum() < FewestExamples)
            {
                return false;
            }
        }

        return true;
    }

    private void Learn(string example, int of)
    {
        Span<char> buffer = stackalloc char[WordReader.Room];
        var reader = new WordReader(example, buffer);
        var edge = vocabulary.Add(Edge, Edge);
        var last = edge;
        while (reader.TryNext())
        {
            var word = vocabulary.Add(reader.Typed, reader.Typed);
            Count(word);
            Count(vocabulary.AddPair(last, word));
            last = word;
        }

        Count(vocabulary.AddPair(last, edge));

        void Count(int feature)
        {
            while (counts.Count <= feature)
            {
                counts.Add(new float[classes]);
            }

            counts[feature][of]++;
        }
    }

    private void Add(Span<float> scores, int feature)
    {
        if (feature < 0)
        {
            return;
        }

        var row = likelihoods.AsSpan(feature * classes, classes);
        for (var i = 0; i < row.Length; i++)
        {
            scores[i] += row[i];
        }
    }
}
