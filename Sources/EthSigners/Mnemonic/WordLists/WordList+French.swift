// swift-format-ignore-file
// Made by Fixtures/scripts/make_word_lists.py from french.txt of PyPI mnemonic 0.21; do not edit.

extension WordList {
  static let french = WordList(
    words:
    #"""
    abaisser abandon abdiquer abeille abolir aborder aboutir aboyer abrasif abreuver abriter abroger \#
    abrupt absence absolu absurde abusif abyssal académie acajou acarien accabler accepter acclamer \#
    accolade accroche accuser acerbe achat acheter aciduler acier acompte acquérir acronyme acteur \#
    actif actuel adepte adéquat adhésif adjectif adjuger admettre admirer adopter adorer adoucir \#
    adresse adroit adulte adverbe aérer aéronef affaire affecter affiche affreux affubler agacer \#
    agencer agile agiter agrafer agréable agrume aider aiguille ailier aimable aisance ajouter ajuster \#
    alarmer alchimie alerte algèbre algue aliéner aliment alléger alliage allouer allumer alourdir \#
    alpaga altesse alvéole amateur ambigu ambre aménager amertume amidon amiral amorcer amour amovible \#
    amphibie ampleur amusant analyse anaphore anarchie anatomie ancien anéantir angle angoisse anguleux \#
    animal annexer annonce annuel anodin anomalie anonyme anormal antenne antidote anxieux apaiser \#
    apéritif aplanir apologie appareil appeler apporter appuyer aquarium aqueduc arbitre arbuste ardeur \#
    ardoise argent arlequin armature armement armoire armure arpenter arracher arriver arroser arsenic \#
    artériel article aspect asphalte aspirer assaut asservir assiette associer assurer asticot astre \#
    astuce atelier atome atrium atroce attaque attentif attirer attraper aubaine auberge audace audible \#
    augurer aurore automne autruche avaler avancer avarice avenir averse aveugle aviateur avide avion \#
    aviser avoine avouer avril axial axiome badge bafouer bagage baguette baignade balancer balcon \#
    baleine balisage bambin bancaire bandage banlieue bannière banquier barbier baril baron barque \#
    barrage bassin bastion bataille bateau batterie baudrier bavarder belette bélier belote bénéfice \#
    berceau berger berline bermuda besace besogne bétail beurre biberon bicycle bidule bijou bilan \#
    bilingue billard binaire biologie biopsie biotype biscuit bison bistouri bitume bizarre blafard \#
    blague blanchir blessant blinder blond bloquer blouson bobard bobine boire boiser bolide bonbon \#
    bondir bonheur bonifier bonus bordure borne botte boucle boueux bougie boulon bouquin bourse \#
    boussole boutique boxeur branche brasier brave brebis brèche breuvage bricoler brigade brillant \#
    brioche brique brochure broder bronzer brousse broyeur brume brusque brutal bruyant buffle buisson \#
    bulletin bureau burin bustier butiner butoir buvable buvette cabanon cabine cachette cadeau cadre \#
    caféine caillou caisson calculer calepin calibre calmer calomnie calvaire camarade caméra camion \#
    campagne canal caneton canon cantine canular capable caporal caprice capsule capter capuche carabine \#
    carbone caresser caribou carnage carotte carreau carton cascade casier casque cassure causer caution \#
    cavalier caverne caviar cédille ceinture céleste cellule cendrier censurer central cercle \#
    cérébral cerise cerner cerveau cesser chagrin chaise chaleur chambre chance chapitre charbon \#
    chasseur chaton chausson chavirer chemise chenille chéquier chercher cheval chien chiffre chignon \#
    chimère chiot chlorure chocolat choisir chose chouette chrome chute cigare cigogne cimenter cinéma \#
    cintrer circuler cirer cirque citerne citoyen citron civil clairon clameur claquer classe clavier \#
    client cligner climat clivage cloche clonage cloporte cobalt cobra cocasse cocotier coder codifier \#
    coffre cogner cohésion coiffer coincer colère colibri colline colmater colonel combat comédie \#
    commande compact concert conduire confier congeler connoter consonne contact convexe copain copie \#
    corail corbeau cordage corniche corpus correct cortège cosmique costume coton coude coupure courage \#
    couteau couvrir coyote crabe crainte cravate crayon créature créditer crémeux creuser crevette \#
    cribler crier cristal critère croire croquer crotale crucial cruel crypter cubique cueillir \#
    cuillère cuisine cuivre culminer cultiver cumuler cupide curatif curseur cyanure cycle cylindre \#
    cynique daigner damier danger danseur dauphin débattre débiter déborder débrider débutant \#
    décaler décembre déchirer décider déclarer décorer décrire décupler dédale déductif \#
    déesse défensif défiler défrayer dégager dégivrer déglutir dégrafer déjeuner délice \#
    déloger demander demeurer démolir dénicher dénouer dentelle dénuder départ dépenser déphaser \#
    déplacer déposer déranger dérober désastre descente désert désigner désobéir dessiner \#
    destrier détacher détester détourer détresse devancer devenir deviner devoir diable dialogue \#
    diamant dicter différer digérer digital digne diluer dimanche diminuer dioxyde directif diriger \#
    discuter disposer dissiper distance divertir diviser docile docteur dogme doigt domaine domicile \#
    dompter donateur donjon donner dopamine dortoir dorure dosage doseur dossier dotation douanier \#
    double douceur douter doyen dragon draper dresser dribbler droiture duperie duplexe durable durcir \#
    dynastie éblouir écarter écharpe échelle éclairer éclipse éclore écluse école économie \#
    écorce écouter écraser écrémer écrivain écrou écume écureuil édifier éduquer effacer \#
    effectif effigie effort effrayer effusion égaliser égarer éjecter élaborer élargir électron \#
    élégant éléphant élève éligible élitisme éloge élucider éluder emballer embellir embryon \#
    émeraude émission emmener émotion émouvoir empereur employer emporter emprise émulsion encadrer \#
    enchère enclave encoche endiguer endosser endroit enduire énergie enfance enfermer enfouir engager \#
    engin englober énigme enjamber enjeu enlever ennemi ennuyeux enrichir enrobage enseigne entasser \#
    entendre entier entourer entraver énumérer envahir enviable envoyer enzyme éolien épaissir \#
    épargne épatant épaule épicerie épidémie épier épilogue épine épisode épitaphe époque \#
    épreuve éprouver épuisant équerre équipe ériger érosion erreur éruption escalier espadon \#
    espèce espiègle espoir esprit esquiver essayer essence essieu essorer estime estomac estrade \#
    étagère étaler étanche étatique éteindre étendoir éternel éthanol éthique ethnie étirer \#
    étoffer étoile étonnant étourdir étrange étroit étude euphorie évaluer évasion éventail \#
    évidence éviter évolutif évoquer exact exagérer exaucer exceller excitant exclusif excuse \#
    exécuter exemple exercer exhaler exhorter exigence exiler exister exotique expédier explorer \#
    exposer exprimer exquis extensif extraire exulter fable fabuleux facette facile facture faiblir \#
    falaise fameux famille farceur farfelu farine farouche fasciner fatal fatigue faucon fautif faveur \#
    favori fébrile féconder fédérer félin femme fémur fendoir féodal fermer féroce ferveur \#
    festival feuille feutre février fiasco ficeler fictif fidèle figure filature filetage filière \#
    filleul filmer filou filtrer financer finir fiole firme fissure fixer flairer flamme flasque \#
    flatteur fléau flèche fleur flexion flocon flore fluctuer fluide fluvial folie fonderie fongible \#
    fontaine forcer forgeron formuler fortune fossile foudre fougère fouiller foulure fourmi fragile \#
    fraise franchir frapper frayeur frégate freiner frelon frémir frénésie frère friable friction \#
    frisson frivole froid fromage frontal frotter fruit fugitif fuite fureur furieux furtif fusion futur \#
    gagner galaxie galerie gambader garantir gardien garnir garrigue gazelle gazon géant gélatine \#
    gélule gendarme général génie genou gentil géologie géomètre géranium germe gestuel geyser \#
    gibier gicler girafe givre glace glaive glisser globe gloire glorieux golfeur gomme gonfler gorge \#
    gorille goudron gouffre goulot goupille gourmand goutte graduel graffiti graine grand grappin \#
    gratuit gravir grenat griffure griller grimper grogner gronder grotte groupe gruger grutier gruyère \#
    guépard guerrier guide guimauve guitare gustatif gymnaste gyrostat habitude hachoir halte hameau \#
    hangar hanneton haricot harmonie harpon hasard hélium hématome herbe hérisson hermine héron \#
    hésiter heureux hiberner hibou hilarant histoire hiver homard hommage homogène honneur honorer \#
    honteux horde horizon horloge hormone horrible houleux housse hublot huileux humain humble humide \#
    humour hurler hydromel hygiène hymne hypnose idylle ignorer iguane illicite illusion image imbiber \#
    imiter immense immobile immuable impact impérial implorer imposer imprimer imputer incarner \#
    incendie incident incliner incolore indexer indice inductif inédit ineptie inexact infini infliger \#
    informer infusion ingérer inhaler inhiber injecter injure innocent inoculer inonder inscrire \#
    insecte insigne insolite inspirer instinct insulter intact intense intime intrigue intuitif inutile \#
    invasion inventer inviter invoquer ironique irradier irréel irriter isoler ivoire ivresse jaguar \#
    jaillir jambe janvier jardin jauger jaune javelot jetable jeton jeudi jeunesse joindre joncher \#
    jongler joueur jouissif journal jovial joyau joyeux jubiler jugement junior jupon juriste justice \#
    juteux juvénile kayak kimono kiosque label labial labourer lacérer lactose lagune laine laisser \#
    laitier lambeau lamelle lampe lanceur langage lanterne lapin largeur larme laurier lavabo lavoir \#
    lecture légal léger légume lessive lettre levier lexique lézard liasse libérer libre licence \#
    licorne liège lièvre ligature ligoter ligue limer limite limonade limpide linéaire lingot \#
    lionceau liquide lisière lister lithium litige littoral livreur logique lointain loisir lombric \#
    loterie louer lourd loutre louve loyal lubie lucide lucratif lueur lugubre luisant lumière lunaire \#
    lundi luron lutter luxueux machine magasin magenta magique maigre maillon maintien mairie maison \#
    majorer malaxer maléfice malheur malice mallette mammouth mandater maniable manquant manteau manuel \#
    marathon marbre marchand mardi maritime marqueur marron marteler mascotte massif matériel matière \#
    matraque maudire maussade mauve maximal méchant méconnu médaille médecin méditer méduse \#
    meilleur mélange mélodie membre mémoire menacer mener menhir mensonge mentor mercredi mérite \#
    merle messager mesure métal météore méthode métier meuble miauler microbe miette mignon migrer \#
    milieu million mimique mince minéral minimal minorer minute miracle miroiter missile mixte mobile \#
    moderne moelleux mondial moniteur monnaie monotone monstre montagne monument moqueur morceau morsure \#
    mortier moteur motif mouche moufle moulin mousson mouton mouvant multiple munition muraille murène \#
    murmure muscle muséum musicien mutation muter mutuel myriade myrtille mystère mythique nageur \#
    nappe narquois narrer natation nation nature naufrage nautique navire nébuleux nectar néfaste \#
    négation négliger négocier neige nerveux nettoyer neurone neutron neveu niche nickel nitrate \#
    niveau noble nocif nocturne noirceur noisette nomade nombreux nommer normatif notable notifier \#
    notoire nourrir nouveau novateur novembre novice nuage nuancer nuire nuisible numéro nuptial nuque \#
    nutritif obéir objectif obliger obscur observer obstacle obtenir obturer occasion occuper océan \#
    octobre octroyer octupler oculaire odeur odorant offenser officier offrir ogive oiseau oisillon \#
    olfactif olivier ombrage omettre onctueux onduler onéreux onirique opale opaque opérer opinion \#
    opportun opprimer opter optique orageux orange orbite ordonner oreille organe orgueil orifice \#
    ornement orque ortie osciller osmose ossature otarie ouragan ourson outil outrager ouvrage ovation \#
    oxyde oxygène ozone paisible palace palmarès palourde palper panache panda pangolin paniquer \#
    panneau panorama pantalon papaye papier papoter papyrus paradoxe parcelle paresse parfumer parler \#
    parole parrain parsemer partager parure parvenir passion pastèque paternel patience patron pavillon \#
    pavoiser payer paysage peigne peintre pelage pélican pelle pelouse peluche pendule pénétrer \#
    pénible pensif pénurie pépite péplum perdrix perforer période permuter perplexe persil perte \#
    peser pétale petit pétrir peuple pharaon phobie phoque photon phrase physique piano pictural \#
    pièce pierre pieuvre pilote pinceau pipette piquer pirogue piscine piston pivoter pixel pizza \#
    placard plafond plaisir planer plaque plastron plateau pleurer plexus pliage plomb plonger pluie \#
    plumage pochette poésie poète pointe poirier poisson poivre polaire policier pollen polygone \#
    pommade pompier ponctuel pondérer poney portique position posséder posture potager poteau potion \#
    pouce poulain poumon pourpre poussin pouvoir prairie pratique précieux prédire préfixe prélude \#
    prénom présence prétexte prévoir primitif prince prison priver problème procéder prodige \#
    profond progrès proie projeter prologue promener propre prospère protéger prouesse proverbe \#
    prudence pruneau psychose public puceron puiser pulpe pulsar punaise punitif pupitre purifier puzzle \#
    pyramide quasar querelle question quiétude quitter quotient racine raconter radieux ragondin \#
    raideur raisin ralentir rallonge ramasser rapide rasage ratisser ravager ravin rayonner réactif \#
    réagir réaliser réanimer recevoir réciter réclamer récolter recruter reculer recycler rédiger \#
    redouter refaire réflexe réformer refrain refuge régalien région réglage régulier réitérer \#
    rejeter rejouer relatif relever relief remarque remède remise remonter remplir remuer renard \#
    renfort renifler renoncer rentrer renvoi replier reporter reprise reptile requin réserve résineux \#
    résoudre respect rester résultat rétablir retenir réticule retomber retracer réunion réussir \#
    revanche revivre révolte révulsif richesse rideau rieur rigide rigoler rincer riposter risible \#
    risque rituel rival rivière rocheux romance rompre ronce rondin roseau rosier rotatif rotor rotule \#
    rouge rouille rouleau routine royaume ruban rubis ruche ruelle rugueux ruiner ruisseau ruser \#
    rustique rythme sabler saboter sabre sacoche safari sagesse saisir salade salive salon saluer samedi \#
    sanction sanglier sarcasme sardine saturer saugrenu saumon sauter sauvage savant savonner scalpel \#
    scandale scélérat scénario sceptre schéma science scinder score scrutin sculpter séance \#
    sécable sécher secouer sécréter sédatif séduire seigneur séjour sélectif semaine sembler \#
    semence séminal sénateur sensible sentence séparer séquence serein sergent sérieux serrure \#
    sérum service sésame sévir sevrage sextuple sidéral siècle siéger siffler sigle signal silence \#
    silicium simple sincère sinistre siphon sirop sismique situer skier social socle sodium soigneux \#
    soldat soleil solitude soluble sombre sommeil somnoler sonde songeur sonnette sonore sorcier sortir \#
    sosie sottise soucieux soudure souffle soulever soupape source soutirer souvenir spacieux spatial \#
    spécial sphère spiral stable station sternum stimulus stipuler strict studieux stupeur styliste \#
    sublime substrat subtil subvenir succès sucre suffixe suggérer suiveur sulfate superbe supplier \#
    surface suricate surmener surprise sursaut survie suspect syllabe symbole symétrie synapse syntaxe \#
    système tabac tablier tactile tailler talent talisman talonner tambour tamiser tangible tapis \#
    taquiner tarder tarif tartine tasse tatami tatouage taupe taureau taxer témoin temporel tenaille \#
    tendre teneur tenir tension terminer terne terrible tétine texte thème théorie thérapie thorax \#
    tibia tiède timide tirelire tiroir tissu titane titre tituber toboggan tolérant tomate tonique \#
    tonneau toponyme torche tordre tornade torpille torrent torse tortue totem toucher tournage tousser \#
    toxine traction trafic tragique trahir train trancher travail trèfle tremper trésor treuil triage \#
    tribunal tricoter trilogie triomphe tripler triturer trivial trombone tronc tropical troupeau tuile \#
    tulipe tumulte tunnel turbine tuteur tutoyer tuyau tympan typhon typique tyran ubuesque ultime \#
    ultrason unanime unifier union unique unitaire univers uranium urbain urticant usage usine usuel \#
    usure utile utopie vacarme vaccin vagabond vague vaillant vaincre vaisseau valable valise vallon \#
    valve vampire vanille vapeur varier vaseux vassal vaste vecteur vedette végétal véhicule veinard \#
    véloce vendredi vénérer venger venimeux ventouse verdure vérin vernir verrou verser vertu veston \#
    vétéran vétuste vexant vexer viaduc viande victoire vidange vidéo vignette vigueur vilain \#
    village vinaigre violon vipère virement virtuose virus visage viseur vision visqueux visuel vital \#
    vitesse viticole vitrine vivace vivipare vocation voguer voile voisin voiture volaille volcan \#
    voltiger volume vorace vortex voter vouloir voyage voyelle wagon xénon yacht zèbre zénith zeste \#
    zoologie \#

    """#
    ,
    offsets:
    #"""
    00000900A00J00R00Y00a00i01001801A01I01Q01X01`01g01o02602>02I02P02X02a02j03303<03E03M03T03Z03b03k0410\#
    4904D04M04T04Z04a04h05205<05E05M05V05^05f05m06506=06D06K06S06[06e06m07607>07F07O07V07^07d07k08308>08\#
    E08K08T08[08c08k09309;09C09L09S09]09c09m0:50:?0:G0:O0:W0:`0:g0:o0;90;A0;H0;N0;Y0;b0;i0<00<80<>0<G0<P\#
    0<X0<`0<h0=10=:0=C0=J0=U0=[0=d0=m0>40><0>D0>K0>R0>[0>c0>k0?30?<0?D0?L0?W0?_0?h0@10@90@B0@J0@S0@[0@c0\#
    @k0A20A:0AA0AJ0AS0A\0Ad0Ak0B40B=0BE0BM0BU0B`0Bh0Bo0C80C@0CG0CP0CY0Cb0Cj0D20D80D?0DG0DM0DT0D[0Dc0Dl0E\#
    40E=0EE0EM0ET0E\0Ed0Ek0F30F<0FC0FK0FS0FZ0Fa0Fi0G20G80G>0GE0GL0GS0GY0G_0Gf0Gl0H40H;0HD0HM0HV0H]0He0Hn\#
    0I50I>0IF0IO0IZ0Ic0Ik0J10J70J>0JF0JM0JU0J^0Je0Jn0K70K@0KH0KQ0KX0Ke0Km0L40L<0LD0LK0LS0L\0Lc0Lk0M30M:0\#
    M@0MF0MO0MW0M_0Mh0N00N80N@0NF0NO0NV0N^0Nf0Nm0O60O?0OG0OM0OU0O]0Od0Ok0P10P80P?0PF0PM0PU0P^0Pd0Pl0Q20Q\#
    80Q?0QF0QM0QT0Q\0Qc0Ql0R50R<0RD0RL0RR0RY0Rb0Rk0S40S<0SE0SM0ST0S]0Sd0Sl0T40T<0TB0TJ0TQ0TY0T`0Th0U10U8\#
    0U>0UF0UN0UU0U]0Ue0Um0V40V=0VD0VJ0VT0V\0Vd0Vm0W50W=0WD0WM0WV0W_0Wh0Wo0X80X>0XF0XL0XT0X\0Xd0Xl0Y40Y<0\#
    YC0YK0YT0Y\0Ye0Ym0Z50Z=0ZE0ZL0ZT0Z[0Zb0Zj0[10[90[B0[J0[Q0[[0[d0[n0\60\?0\H0\P0\W0\d0\k0]20]:0]A0]I0]\#
    P0]X0]`0]g0^00^80^A0^H0^Q0^Z0^b0^k0_60_?0_F0_L0_T0_\0_f0_l0`50`>0`F0`L0`U0`\0`b0`i0a10a:0aC0aK0aT0aZ\#
    0aa0ai0b10b80b>0bF0bN0bV0b]0be0bl0c40c;0cC0cJ0cR0c[0cb0ch0d00d90d?0dH0dO0dV0da0di0e10e:0eB0eJ0eS0e[0\#
    eb0el0f50f=0fE0fN0fV0f_0fh0g10g90gA0gH0gN0gU0g]0ge0gn0h50h=0hG0hP0hX0h^0hd0hl0i40i<0iD0iK0iQ0iY0ia0i\#
    h0j30j>0jH0jP0jY0ja0jg0jo0k90k@0kH0kP0kX0k^0kf0kn0l70lB0lJ0lQ0lZ0lc0lk0m20m:0mB0mJ0mP0mY0ma0mi0n00n7\#
    0n?0nG0nR0n\0ng0o20o=0oG0oR0o]0og10210<10F10Q10Z10e10n11911C11N11X11c11n12912D12M12W12`12i13313>13H1\#
    3Q13[13d13o14:14E14O14Z14d14o15815A15L15Y15b15k16616A16L16W16`16h17017717>17G17O17V17a17k18318918@18\#
    I18R18Z18c18k19419=19F19O19X19`19g19o1:51:;1:C1:L1:T1:]1:d1:k1;41;<1;C1;J1;Q1;Y1;b1;k1<21<:1<A1<G1<N\#
    1<U1<]1<f1<o1=71=?1=G1=N1=W1=a1=k1>51>?1>J1>T1>]1>f1>n1?91?B1?L1?V1?b1?m1@51@=1@H1@R1@\1@d1@m1A51A<1\#
    AE1AN1AY1Ab1Al1B71BA1BL1BX1Be1Bo1C:1CE1CM1CX1Ca1Cj1D31D;1DF1DQ1DY1Dc1Dn1E71E@1EI1EQ1E\1Ee1Eo1F71F?1F\#
    H1FQ1FY1Fa1Fk1G31G<1GD1GL1GR1G[1Gd1Gm1H31H;1HB1HK1HT1H]1Hf1Ho1I81I?1IH1IQ1I^1If1Io1J71J>1JG1JR1J\1Jf\#
    1Jo1K:1KG1KO1KZ1Kb1Kl1L71L@1LJ1LU1L`1Lj1M31M<1MF1MM1MX1Ma1Mi1N21N=1ND1NK1NT1N\1Nd1Nk1O31O:1OB1OJ1OV1\#
    O_1Oi1P41P?1PJ1PT1P^1Ph1Po1Q81QB1QK1QV1Qa1Qk1R41R<1RE1RO1RY1Rd1Ro1S81SC1SM1SS1S^1Sf1So1T81TA1TH1TS1T\#
    [1Tc1Tk1U41U=1UD1UL1UU1U`1Ui1V11V:1VA1VJ1VS1V[1Va1Vj1W21W91WA1WI1WQ1WX1W`1Wh1X01X71X@1XI1XO1XW1X^1Xe\#
    1Xl1Y31Y=1YH1YT1Y\1Yb1Yj1Z21Z;1ZB1ZK1ZS1Z\1Zd1Zk1[51[<1[D1[K1[T1[[1[d1[m1\71\?1\F1\L1\T1\]1\c1\i1\o1\#
    ]71]=1]E1]L1]T1]]1]e1]n1^41^<1^C1^I1^R1^Y1^a1^g1_01_91_B1_I1_R1_[1_c1_k1`21`<1`E1`M1`T1`\1`c1`l1a41a\#
    <1aF1aN1aU1a^1ak1b31b;1bD1bL1bT1bZ1bb1bj1c21c81c@1cF1cM1cU1c\1cc1ci1d01d81d@1dI1dR1dZ1da1dj1e21e81e@\#
    1eK1eT1e]1ei1f11f71f>1fI1fV1fa1fg1fo1g61g=1gD1gK1gQ1gW1g^1gf1gl1h31h<1hD1hJ1hR1hX1h`1hh1i01i71i@1iI1\#
    iP1iX1ia1ih1in1j61j>1jE1jL1jU1j]1je1jm1k51k<1kC1kJ1kR1k\1kf1ko1l51l>1lF1lO1lX1la1lj1m21m81m?1mF1mO1m\#
    W1m`1mg1mn1n71nB1nH1nS1n[1nc1nm1o51o>1oD1oM1oV1o\1oc1ok20620>20F20N20T20\20d20l21521=21D21K21S21Z21a\#
    21h21o22622?22I22O22W22^22f22m23623?23E23M23T23\23e23n24524@24I24Q24Z24b24k25425=25F25O25W25^25g2602\#
    6826@26G26P26Y26b26l27427<27E27L27U27^27f27o28728?28H28Q28Z28c28j29229929B29K29S29\29e29m2:62:?2:H2:\#
    Q2:Y2:`2:g2:o2;62;>2;D2;L2;S2;Z2;`2;h2<02<62<<2<E2<M2<U2<]2<d2<m2=52=<2=B2=I2=Q2=Z2=a2=g2=o2>72>>2>I\#
    2>O2>V2>^2>d2>k2?42?>2?F2?M2?S2?[2?c2?k2@32@92@A2@I2@R2@X2@`2@f2@n2A52A<2AD2AL2AT2A]2Ae2Al2B32B;2BD2\#
    BK2BU2B[2Bc2Bk2C32C<2CE2CM2CS2CY2C`2Ci2D12D<2DC2DL2DT2D^2De2Dm2E42E=2EE2EM2EV2E]2Ee2Em2F32F92F@2FF2F\#
    L2FR2FY2Fb2Fh2G02G82GB2GJ2GP2GV2G]2Ge2Gm2H52H=2HE2HL2HT2H]2Hd2Hk2I32I;2IF2IN2IU2I^2Ig2J02J92JB2JJ2JQ\#
    2JZ2Ja2Jj2K02K92KB2KI2KR2K[2Kb2Km2L72L@2LH2LQ2LW2L_2Li2M32M>2MH2MR2M[2Md2Mn2N82N?2NI2NQ2NW2N^2Ng2Nn2\#
    O72O@2OF2OO2OV2O^2Oj2P42P=2PD2PL2PT2P[2Pb2Pi2Q02Q82Q@2QF2QP2QX2Q`2Qg2Qo2R82R@2RF2RM2RU2R^2Rf2Ro2S72S\#
    @2SH2SQ2SZ2Sb2Sj2T22T:2TA2TG2TN2TU2T\2Td2Tk2U32U<2UE2UN2UW2U_2Uf2Uo2V82VA2VG2VN2VV2V_2Vi2W22W92W?2WH\#
    2WO2WX2W_2Wf2Wo2X82X?2XJ2XQ2X[2Xf2Y12Y<2YB2YJ2YS2Y[2Yc2Yi2Yo2Z62Z>2ZE2ZK2ZQ2ZZ2Zc2Zl2[32[<2[C2[L2[T2\#
    []2[e2[m2\52\>2\G2\N2\T2\\2\b2\k2]42]<2]B2]K2]S2]\2]d2]k2^42^=2^E2^M2^V2^^2^f2^n2_72_@2_I2_O2_W2_`2_\#
    i2`02`62`=2`F2`O2`W2`_2`g2a02a82aB2aK2aQ2aX2aa2ai2b22b;2bA2bI2bQ2bX2b_2bh2c02c72c?2cG2cP2cV2c\2ce2cl\#
    2d52d<2dD2dK2dQ2dZ2db2dj2e02e:2e@2eI2eP2e[2ed2ek2f32f92fB2fK2fS2f\2fe2fl2g32g;2gC2gL2gU2g]2gf2gm2h42\#
    h<2hE2hN2hU2h^2hf2i12i:2iC2iJ2iS2i\2ib2ij2j12j92j@2jJ2jP2jX2j`2jh2k52k?2kF2kP2kY2kb2kj2l32l=2lF2lO2l\#
    V2l\2lb2lk2m12m:2mA2mI2mP2mW2m^2me2mn2n42n=2nE2nL2nT2n[2nc2nk2o22o:2oB2oI2oQ2oW2o]2oe2om30530<30C30L\#
    30T30\30c30j31031831>31F31O31X31`31g31o32732>32F32O32V32_32g32o33833C33I33R33[33f33n34634=34D34J34R3\#
    4Y34a34i35135935B35M35W35a35k36436?36J36T36]36d36k37237=37H37P37X37b37h38138:38C38J38U38`38i39239;39\#
    C39L39S39[39b39h39o3:73:?3:G3:P3:W3:`3:g3;03;93;D3;L3;U3;\3;e3;m3<63<>3<E3<N3<W3<`3<g3<n3=73=?3=E3=N\#
    3=X3=a3=l3>73>@3>J3>U3>`3>i3?13?:3?D3?M3?U3?_3?j3@23@93@D3@M3@W3@b3@o3A73A?3AG3AO3AV3A_3Ah3Ao3B83B@3\#
    BG3BN3BV3B_3Bh3C03C73C?3CH3CP3CX3C_3Ci3D43D?3DG3DN3DY3Dd3Dl3E73E@3EI3ES3E]3Ef3En3F83FC3FL3FS3FY3F`3F\#
    h3Fo3G83G@3GG3GN3GT3G^3Gf3Gn3H53H;3HB3HI3HP3HX3H^3He3Hk3I33I;3IC3IK3IQ3IW3I]3Id3Il3J33J<3JB3JK3JR3JY\#
    3Ja3Jg3Jo3K63K>3KE3KL3KS3KY3K`3Kg3L03L93LB3LJ3LR3L[3Lb3Li3M13M83MA3MI3MR3M_3Mj3N23N;3NC3NK3NQ3NY3Nb3\#
    Nk3O53O>3OF3OS3O]3Og3P03P93PD3PL3PT3P\3Pf3Q13Q:3QC3QM3QX3Q_3Qg3R13R93RA3RI3RR3RZ3Rb3Rk3S53S>3SG3SO3S\#
    U3S\3Sd3Sm3T43T>3TG3TN3TT3T]3Td3Tj3U13U73U>3UG3UN3UU3U^3Uf3Um3V53V>3VD3VL3VU3V\3Vd3Vk3W13W93WB3WJ3WR\#
    3W[3Wc3Wj3X33X<3XE3XM3XW3X`3Xg3Xn3Y63Y>3YG3YP3YW3Y`3Yh3Z13Z93ZB3ZI3ZR3Z[3Za3Zi3[43[<3[D3[L3[U3[]3[f3\#
    [o3\83\@3\G3\O3\W3\_3\j3]23]:3]D3]J3]R3]Z3]b3]i3^23^;3^C3^K3^T3^Z3^c3^j3_03_83_>3_E3_N3_T3_\3_b3_k3`\#
    43`=3`D3`K3`Q3`Y3`b3`h3a13a:3a@3aH3aR3a]3ad3aj3b23b93bB3bI3bO3bV3b\3bd3bm3c83c?3cG3cO3cX3c_3cf3cn3d7\#
    3d?3dE3dL3dR3dZ3dc3dk3e23e;3eB3eK3eR3eX3ea3ei3f23f:3fC3fJ3fQ3fZ3fc3fl3g53g=3gF3gN3gW3g]3gf3go3h53h<3\#
    hD3hK3hS3hZ3hb3hh3ho3i63i>3iD3iM3iT3i]3ie3im3j33j:3jC3jK3jS3jZ3jc3ji3jo3k53k;3kA3kH3kP3kW3k`3kf3ko3l\#
    73l@3lH3lO3lV3l\3ld3ll3m33m:3mA3mH3mN3mV3m^3mj3n53n=3nF3nO3n[3nb3nk3o43o<3oD3oK3oR3oY3o_3of40240<40C\#
    40I40P40W40`40h41041941A41H41P41Y41`41i42242;42A42H42O42V42_42f42l43443=43E43L43U43^43e43k44244:44C4\#
    4J44S44Z44a44h44n45645=45E45K45S45Y45a45j460469
    """#
    ,
    order:
    #"""
    000102030405060708090:0;0<0=0>0?0@0A0B0C0D0E0F0G0H0I0J0K0L0M0N0O0P0Q0R0S0T0U0V0W0X0Y0Z0[0\0]0^0_0`0a\#
    0b0c0d0e0f0g0h0i0j0k0l0m0n0o101112131415161718191:1;1<1=1>1?1@1A1B1C1D1E1F1G1H1I1J1L1K1M1N1O1P1Q1R1S\#
    1T1U1V1W1X1Y1Z1[1\1]1^1_1`1a1b1c1d1e1f1g1h1i1j1k1l1m1n1o202122232425262728292:2;2<2=2>2?2@2A2B2C2D2E\#
    2F2G2H2I2J2K2L2M2N2O2P2Q2R2S2T2U2V2W2X2Y2Z2[2\2]2^2_2`2a2b2c2d2e2f2g2h2i2j2k2l2m2n2o3031323334353637\#
    38393:3;3<3=3>3?3@3A3B3C3D3E3F3G3H3I3K3M3N3O3P3Q3R3T3J3L3S3U3V3W3X3Y3Z3[3\3]3^3_3`3a3b3c3d3e3f3g3h3i\#
    3j3k3l3m3n3o404142434445464748494:4;4<4=4>4?4@4A4B4C4D4E4F4H4G4I4J4K4L4M4N4O4P4Q4R4S4T4U4V4W4X4Y4Z4[\#
    4\4]4^4_4`4a4b4c4d4e4f4g4h4i4j4k4l4m4n4o505152535455565758595:5;5<5=5>5?5@5A5B5C5D5E5F5G5H5I5J5K5L5M\#
    5N5P5R5S5T5U5V5X5Y5Z5[5O5Q5W5\5]5^5_5`5a5b5c5d5e5f5g5h5j5k5i5l5m5n5o606162636465666768696:6;6<6=6>6?\#
    6@6A6B6C6D6E6F6G6H6I6J6K6L6M6N6O6P6Q6R6S6T6U6V6W6X6Y6Z6[6\6]6^6_6`6a6b6c6d6e6f6g6h6i6j6k6l6m6n6o7071\#
    72737475767778797:7;7<7=7>7?7@7A7E7F7B7C7D7G7H7I7J7K7L7M7N7O7P7Q7R7S7T7U7V7W7X7Y7Z7[7\7]7^7_7`7a7b7c\#
    7d8?8@8D8N8R8S8X8Y8Z8[7e7f7g7h7i7j7k7l7m7n7o808182838485868788898:8;8<8=8>8A8B8C8E8F8G8H8I8J8K8L8M8O\#
    8P8Q8T8U8V8W8\8]8^8_8`8a8b8c8d8e8f8g8h8i8j8k8l8m8n8o909192939495969798999:9;9<9=9>9?9@9A9B9C9D9E9F9G\#
    9H9I9J9K9L9M9N9O9d9e9f9g9h9i:8:9:::=:@:A:B:C:E:F:G:H:I:J:K:L:N:O:P:Q:R:S:U:V:W:X:Y:Z:[:\:]:^:_:`:a:c\#
    :d:e:f;;;=;>;?;@;A;B;C;D;E;F;G;H;I;J;T;];e;f;g;h;i;j;k;m;n;l;o<0<1<2<3<4<5<6<7<8<9<:<;<<9P9Q9R9S9T9U\#
    9V9W9X9Y9Z9[9\9]9^9_9`9a9b9c9j9k9l9m9n9o:2:0:1:3:4:5:6:7:;:<:>:?:D:M:T:b:g:h:i:j:k:l:m:n:o;0;1;2;3;4\#
    ;5;6;7;8;9;:;<;K;L;M;N;O;P;Q;R;S;U;V;W;X;Y;Z;[;\;^;_;`;a;b;c;d<=<><?<@<A<B<C<D<E<F<G<H<I<J<K<L<M<N<O\#
    <P<U<W<Y<[<\<]<^<Q<R<S<T<V<X<Z<_<`<a<b<c<d<e<f<g<h<i<j<k<l<m<n<o=0=1=2=3=4=5=8=9=7=6=:=;=<===>=?=@=A\#
    =B=C=D=E=F=G=H=I=J=K=L=M=N=O=P=Q=S=T=W=R=U=V=X=Y=Z=[=\=]=^=_=`=a=b=c=d=e=f=g=h=i=j=k=l=m=n=o>0>1>5>8\#
    >9>=>>>?>2>3>4>6>7>:>;><>@>A>B>C>D>E>F>G>H>I>J>K>L>M>N>O>P>Q>R>S>T>U>V>W>X>Y>Z>[>\>]>^>_>`>a>b>c>d>e\#
    >f>h>g>i>j>k>l>m>n>o?0?1?2?3?4?5?6?7?8?;?=?@?9?:?<?>???A?B?C?D?E?F?G?H?I?J?K?L?M?N?O?P?Q?R?S?T?U?V?W\#
    ?X?Y?Z?[?\?]?^?_?`?a?b?c?d?e?f?g?h?i?j?k?l?m?n?o@0@1@2@3@4@5@6@8@9@7@:@;@<@=@>@?@@@A@B@C@D@E@F@G@H@I\#
    @J@K@L@M@N@O@P@Q@R@S@T@U@V@W@X@Y@Z@[@\@]@^@_@`@a@b@c@d@e@f@g@h@i@j@k@l@m@n@oA0A1A2A3A4A5A6A7A8A9A:A;\#
    A<A=A>A?A@AAABACADAEAFAGAHAIAJAKALAMANAOAPAQARASAWAXAYAZATAUAVA[A\A]A^A_A`AaAbAcAdAeAfAgAhAiAjAkAlAm\#
    AnAoB0B1B2B3B4B5B6B7B8B9B:B;B<B=B>B?B@BABBBCBDBEBFBGBHBIBJBKBLBMBNBOBPBQBRBSBTBUBVBWBXBYBZB[B\B]B^B_\#
    B`BaBbBcBdBeBfBgBhBiBjBkBlBmBnBoC6C9C;C<C=C>C?C@CBCCCDCIC0C1C2C3C4C5C7C8C:CACECFCGCHCJCKCLCMCNCOCPCQ\#
    CRCSCTCUCVCWCXCYCZC[C\C]C^C_C`CaCbCcCdCeCfCgChCiCjCkClCmCnCoD0D1D2D3D4D5D6D7D8D9D:D;D<D=D>D?D@DADBDC\#
    DDDEDFDGDHDIDKDPDQDRDSDTDUDJDLDMDNDODVDWDXDYDZD[D\D]D^D_D`DaDbDcDdDeDfDgDhDiDjDkDlDmDnDoE0E1E2E3E4E5\#
    E6E7E8E9E:E;E<E=E>E?E@EAEBECEDEEEFEGEHEIEJEKELEMENEOEPEQERESETEUEVEWEXEYEZE[E\E]E^E_E`EaEbEcEdEeEfEg\#
    EhEiEjEkElEmEnEoF0F1F2F3F4F5F6F7F8F9F:F;F<F=F>F?F@FAFBFCFDFEFFFGFHFIFJFKFLFMFNFOFPFQFRFSFTFUFVFWFXFZ\#
    F[F\F]F`FdFeFgFhFiFjFkFmFoFYF^F_FaFbFcFfFlFnG0G1G2G3G4G5G6G7G9G:G8G;G<G=G>G?G@GAGBGCGDGEGFGGGHGIGJGK\#
    GLGMGNGOGPGQGRGSGUGTGVGWGXGYGZG[G\G]G^G_G`GaGbGcGdGeGfGgGhGiGjGkGlGmGnGoH0H1H2H3H4H5H6H7H8H9H:H;H<H=\#
    H>H?H@HAHBHCHDHEHFHGHHHIHJHKHLHMHNHOHPHQHRHSHTHUHVHWHXHYHZH[H\H]H^H_H`HaHbHcHdHeHfHgHhHiHjHkHlHmHnI3\#
    I7I8I9I;I<I?I@IFIGIHIIIJIKILIMINIOIPIQIRISITIUIVIWIXIYIZI[I_I`IcIeIfIiIjHoI0I1I2I4I5I6I:I=I>IAIBICID\#
    IEI\I]I^IaIbIdIgIhIkIlImInIoJ0J1J2J3J4J5J6J7J8J9J:J;J<J=J>J?J@JAJBJCJDJEJFJGJHJIJJJKJLJMJNJOJPJQJRJS\#
    JTJUJVJWJXJYJZJ[J\J]J^J_J`JaJbJcJdJeJfJgJhJiJjJmJkJlJnJoK0K1K2K3K7K;K>K?K@KCKDKGKHKJKLKOKPK4K5K6K8K9\#
    K:K<K=KAKBKEKFKIKKKMKNKQKRKSKTKUKVKWKXKYKZK[K\K]K^K_K`KaKbKcKdKeKfKgKhKiKjKkKlKmKnKoL0L1L2L3L4L5L6L7\#
    L8L9L:L;L<L=L>L?L@LALBLCLDLELFLGLHLILJLKLLLMLNLOLPLQLRLSLTLULVLWLXLYLZL[L\L]L^L_L`LaLbLcLdLeLfLgLhLi\#
    LjLkLlLmLnLoM0M1M2M3M4M5M6M7M9M:M;M<M=M>M?M@MAMCM8MBMDMEMFMGMHMIMJMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZM[\#
    M\M]M^M_M`MaMbMcMdMeMfMgMhMiMkMmMjMlMnMoN0N1N2N3N4N5N6N7N8N9N:N;N<N=N>N?N@NANBNCNDNENFNGNHNINJNKNLNM\#
    NNNONPNQNRNSNTNUNVNWNXNYNZN[N\N]N^N_N`NaNbNcNdNeNfNgNhNiNjNkNnO0O2O3O4O5O7O8O9O:O;O>O?NlNmNoO1O6O<O=\#
    O@OAOBOCODOEOFOGOHOIOJOKOLOMONOOOPOQOROSOTOUOVOWOXOYOZO[O\O]O^O_O`OaObOcOdOeOfOgOhOiOjOkOnOlOmOo
    """#
  )
}
