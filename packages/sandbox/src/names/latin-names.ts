import { commaSeparated, type NameParts } from "./name-parts.ts";

/** Names in Latin script. Family names that vary with gender are left out, because first parts are of all genders. */
export const latinNames: readonly NameParts[] = [
  {
    share: 22,
    separator: " ",
    doubleJoiner: "-",
    initials: true,
    firstParts:
      commaSeparated(`Aaliyah, Abigail, Amelia, Andrew, Ashley, Benjamin, Brianna, Caitlin, Charlotte, Christopher, Daniel,
      Deborah, Edward, Eleanor, Emily, Ethan, Gareth, Grace, Hannah, Isaac, Jacob, Jasmine, John, Joshua, Kathleen, Liam,
      Madison, Malik, Michael, Nathan, Olivia, Patrick, Rachel, Ryan, Samantha, Siobhán, Sinéad, Thomas, Tyrone, William,
      Zachary`),
    lastParts:
      commaSeparated(`Adams, Ahmed, Baker, Bennett, Brown, Campbell, Carter, Chowdhury, Clark, Davies, Doe, Edwards, Evans,
      Fitzgerald, Foster, Griffiths, Hall, Hughes, Jackson, Johnson, Jones, Kelly, King, Lewis, MacDonald, Mitchell, Moore,
      Morgan, Murphy, O'Brien, O'Connor, O'Neill, O’Sullivan, Patel, Price, Reid, Roberts, Robinson, Scott, Singh, Smith,
      Stewart, Taylor, Thompson, Turner, Walker, Washington, White, Williams, Wright, Young`),
  },
  {
    share: 14,
    separator: " ",
    doubleJoiner: "-",
    firstParts:
      commaSeparated(`Anouk, Bram, Daan, Eline, Femke, Floor, Gijs, Hidde, Joost, Joris, Jurriën, Koen, Lieke, Loïs, Maarten,
      Marijke, Noëlle, Pieter, Renée, Roos, Sanne, Sjoerd, Thijs, Wouter, Zoë`),
    lastParts:
      commaSeparated(`Bakker, Bos, Brouwer, Dekker, Dijkstra, Hendriks, Hoekstra, Jansen, Kok, Koster, Kuiper, Meijer, Mulder,
      Peters, Postma, Prins, Schouten, Smits, Veenstra, Verhoeven, Visser, Vos, Willems, de Boer, de Graaf, de Jong, de Vries,
      de Wit, in 't Veld, ten Brink, van Dijk, van Leeuwen, van den Berg, van der Linden, van der Meer, van 't Hof`),
  },
  {
    share: 10,
    separator: " ",
    doubleJoiner: "-",
    firstParts:
      commaSeparated(`Anke, Björn, Dörte, Friederike, Günther, Heike, Jan-Philipp, Jörg, Jürgen, Käthe, Klaus, Lukas,
      Marie-Luise, Matthias, Ömer, Sabine, Sören, Stefan, Ulrike, Uwe, Wolfgang`),
    lastParts:
      commaSeparated(`Bauer, Becker, Braun, Fischer, Groß, Hartmann, Hofmann, Jäger, Koch, König, Köhler, Krämer, Krause, Lange,
      Lehmann, Müller, Neumann, Öztürk, Richter, Schäfer, Schmidt, Schneider, Schröder, Schulz, Voß, Wagner, Weiß, Werner,
      Wolf, Zimmermann, von Bülow`),
  },
  {
    share: 9,
    separator: " ",
    doubleJoiner: "-",
    firstParts:
      commaSeparated(`Amélie, Anne-Sophie, Aurélien, Benoît, Camille, Chloé, Édouard, Élodie, Étienne, François, Gaëlle,
      Hélène, Jean-Luc, Jérôme, Léa, Marie-Ève, Maxime, Océane, Thibault, Valérie`),
    lastParts:
      commaSeparated(`Bélanger, Bernard, Blanchard, Boucher, Côté, D’Amours, Delacroix, Dubois, Durand, Fournier, Gagné, Garnier,
      Gauthier, Girard, L’Hostis, Lacroix, Lefèvre, Lemaître, Mercier, Moreau, N’Diaye, Noël, Pelletier, Renaud, Rousseau,
      Thériault, de La Tour`),
  },
  {
    share: 9,
    separator: " ",
    doubleJoiner: " ",
    firstParts:
      commaSeparated(`Adrián, Alejandra, Álvaro, Beatriz, Camila, Concepción, Diego, Esperanza, Fernando, Gonçalo, Inês, Íñigo,
      Joaquín, José, João, Lucía, Martín, María, Mónica, Nuño, Óscar, Raúl, Tomás, Ximena`),
    lastParts:
      commaSeparated(`Alves, Castillo, Domínguez, Fernández, García, Gómez, González, Gutiérrez, Hernández, Ibáñez, Jiménez,
      López, Magalhães, Martínez, Méndez, Muñoz, Núñez, Ortega, Peña, Pérez, Ramírez, Rodríguez, Romero, Sánchez, Suárez,
      Torres, Vargas, Vásquez, de la Cruz, dos Santos`),
  },
  {
    share: 5,
    separator: " ",
    firstParts: commaSeparated(
      `Alessandra, Chiara, Federico, Giulia, Lorenzo, Matteo, Niccolò, Noemi, Riccardo, Simona`,
    ),
    lastParts:
      commaSeparated(`Bianchi, Cafà, Colombo, Conti, D’Angelo, Dell'Acqua, De Luca, Esposito, Ferrari, Galli, Gallo, Greco,
      Lombardi, Mancini, Marino, Moretti, Ricci, Rizzo, Romano, Russo, Santoro, Villa`),
  },
  {
    share: 7,
    separator: " ",
    doubleJoiner: "-",
    firstParts:
      commaSeparated(`Åsa, Astrid, Eirik, Freja, Göran, Håkon, Ingrid, Jón, Kåre, Linnéa, Mikko, Øyvind, Päivi, Rasmus, Søren,
      Tuuli, Þóra`),
    lastParts:
      commaSeparated(`Andersson, Berg, Bjørnstad, Dahl, Ekström, Hansen, Hämäläinen, Johansson, Jørgensen, Kjær, Korhonen,
      Lindqvist, Mäkinen, Nilsen, Nygård, Nyström, Østergaard, Rønning, Sjöberg, Sørensen, Virtanen, Åberg, Öberg`),
  },
  {
    share: 6,
    separator: " ",
    firstParts:
      commaSeparated(`Agnieszka, Błażej, Čeněk, Grzegorz, Jiří, Katarzyna, Łukasz, Małgorzata, Ágnes, Őrs, Paweł, Răzvan,
      Stanisław, Ștefania, Światosława, Žofia, Żaneta`),
    lastParts:
      commaSeparated(`Bartosz, Duda, Dobrý, Gołąb, Hrubý-Král, Ionescu, Kaczmarek, Kovács, Krawczyk, Kučera, Mazur, Molnár,
      Nagy, Nowak, Pawlak, Popescu, Sikora, Szabó, Șerban, Tóth, Walczak, Wójcik, Woźniak, Zając`),
  },
  {
    share: 5,
    separator: " ",
    firstParts: commaSeparated(`Aylin, Burak, Çağla, Deniz, Ebru, Gülşah, İlker, Kağan, Mehmet, Özgür, Şebnem, Ümit`),
    lastParts:
      commaSeparated(`Aksoy, Arslan, Aydın, Çelik, Demir, Doğan, Erdoğan, Güneş, Kaya, Kılıç, Koç, Özdemir, Polat, Şahin,
      Şimşek, Yıldız, Yılmaz`),
  },
  {
    share: 8,
    separator: " ",
    initials: true,
    firstParts:
      commaSeparated(`Aarav, Adaeze, Ananya, Babajide, Chukwuemeka, Deepika, Fatou, Kwame, Lindiwe, N'Golo, Ngozi, Oluwaseun,
      Priya, Rajesh, Sipho, Sunita, Thandiwe, Venkatesh, Wanjiru, Yaw`),
    lastParts:
      commaSeparated(`Abara, Achieng', Adeyemi, Banerjee, Bhattacharya, Chatterjee, Dlamini, Fofana, Gupta, Iyer, Kamau, Kapoor,
      Krishnan, Mbeki, Mensah, Mukherjee, Mwangi, Ng'ang'a, Nair, Nkosi, Okafor, Okonkwo, Osei, Reddy, Sharma, Traoré`),
  },
  {
    share: 4,
    separator: " ",
    doubleJoiner: " ",
    firstParts: commaSeparated(`Bùi, Đặng, Đỗ, Hoàng, Lê, Nguyễn, Phạm, Trần, Vũ`),
    lastParts: commaSeparated(
      `An, Anh, Bảo, Châu, Dũng, Hà, Hạnh, Hương, Khánh, Lan, Linh, Mai, Minh, Ngọc, Phương, Quân, Thảo, Tuấn`,
    ),
  },
  {
    share: 4,
    separator: "",
    firstParts: commaSeparated(
      `Budiono, Cahyani, Kartika, Lakshmanan, Suryadi, Sutrisno, Tenzin, Thamarai, Wahyuni, Wulandari`,
    ),
    lastParts: [""],
  },
];
